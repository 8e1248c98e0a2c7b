"""Training of the embedded scorer; needs the `train` extra, which the scorer does not."""
