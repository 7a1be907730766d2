"""The journal: entries, commitments, the Merkle tree, and replay to what stands."""
