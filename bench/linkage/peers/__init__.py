"""The tools that Asnad is measured against, each run in an environment of its own by a script of ours."""
