"""Made sentences whose every deed is known, in ways of nesting and joining nobody listed: what is claimed of them?"""
