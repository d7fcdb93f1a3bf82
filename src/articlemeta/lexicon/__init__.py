"""Knowledge of the world, as data."""
