"""Where the heavy work runs. One engine exists: :mod:`corroborate.engine.inline`, this process.

An engine is a function ``run(make, items)``. It calls ``make`` once in each process it uses, to
get a worker there (this is where a model is loaded), and yields the worker's results in the order
of ``items``. Another engine is another module with a ``run`` of the same signature.
"""
