"""Which claims does a language model find? It points at words; code cuts them from the layer, or refuses.

No network here: whoever calls gives a function that asks the model.
"""
