"""As what are people only presented?"""
