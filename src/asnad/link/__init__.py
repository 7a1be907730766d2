"""From mentions to entities and events: gather, find candidates, compare, join; every link with its reason."""
