"""As what are people only presented, and what else are they called?"""
