"""Training of the Arabic models: run with `make train`; needs the `train` extra and a data folder."""
