"""How likely is a phrase to be of a victim, or of a doer? Small linear models, with their features and weights."""
