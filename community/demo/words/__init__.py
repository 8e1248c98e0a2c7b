"""The phrase banks of the demo community, one module for each subject."""
