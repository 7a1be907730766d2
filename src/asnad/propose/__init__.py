"""Which claims does a layer make? Readers from layers to claims, and the measure of how well they read."""
