"""Do proofs hold for what is true, and for nothing else? Every tree of up to 130 leaves, and published vectors."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.record.merkle import (
    EMPTY_ROOT,
    Edge,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    node_hash,
    root,
    verify_consistency,
    verify_inclusion,
)

MOST = 130
LEAVES = [leaf_hash(b"leaf %d" % number) for number in range(MOST)]


def defined_root(leaves: list[bytes]) -> bytes:
    """The Merkle Tree Hash word for word as RFC 6962, 2.1, defines it."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return sha256(b"\x01" + defined_root(leaves[:split]) + defined_root(leaves[split:])).digest()


ROOTS = [defined_root(LEAVES[:size]) for size in range(MOST + 1)]

VECTOR_DATA = [bytes.fromhex(data) for data in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
"""The eight leaves with which Certificate Transparency's reference implementation tests its trees."""

VECTOR_ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


@pytest.mark.parametrize("size", range(9))
def test_roots_are_the_published_ones(size: int) -> None:
    assert root([leaf_hash(data) for data in VECTOR_DATA[:size]]).hex() == VECTOR_ROOTS[size]


def test_paths_are_the_published_ones() -> None:
    leaves = [leaf_hash(data) for data in VECTOR_DATA]
    assert [step.hex()[:16] for step in inclusion_proof(leaves, 5)] == [
        leaf_hash(VECTOR_DATA[4]).hex()[:16],
        node_hash(leaves[6], leaves[7]).hex()[:16],
        VECTOR_ROOTS[4][:16],
    ]
    assert [step.hex()[:16] for step in consistency_proof(leaves[:7], 3)] == [
        leaves[2].hex()[:16],
        leaves[3].hex()[:16],
        VECTOR_ROOTS[2][:16],
        root(leaves[4:7]).hex()[:16],
    ]


@pytest.mark.parametrize("size", range(MOST + 1))
def test_a_growing_edge_has_the_defined_root_at_every_size(size: int) -> None:
    assert root(LEAVES[:size]) == ROOTS[size]


@pytest.mark.parametrize("size", range(MOST + 1))
def test_an_edge_goes_on_from_its_bytes(size: int) -> None:
    edge = Edge()
    for leaf in LEAVES[:size]:
        edge.append(leaf)
    restored = Edge.restore(size, edge.to_bytes())
    for leaf in LEAVES[size:]:
        restored.append(leaf)
    assert (restored.size, restored.root()) == (MOST, ROOTS[MOST])


@pytest.mark.parametrize(("size", "edge"), [(1, b""), (3, b"\x00" * 32), (4, b"\x00" * 31), (-1, b"\x00" * 32)])
def test_an_edge_that_cannot_be_of_that_size_is_refused(size: int, edge: bytes) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        Edge.restore(size, edge)


@pytest.mark.parametrize("size", range(1, MOST + 1))
def test_every_leaf_can_be_shown_to_be_in_its_place_and_in_no_other(size: int) -> None:
    leaves = LEAVES[:size]
    for index, leaf in enumerate(leaves):
        proof = inclusion_proof(leaves, index)
        assert verify_inclusion(leaf, index, size, proof, ROOTS[size])
        assert not verify_inclusion(leaf, (index + 1) % (size + 1), size, proof, ROOTS[size])
        assert not verify_inclusion(leaf_hash(b"another"), index, size, proof, ROOTS[size])
        assert not verify_inclusion(leaf, index, size, proof, ROOTS[size - 1])
        assert not verify_inclusion(leaf, index, size, [*proof, EMPTY_ROOT], ROOTS[size])
        if proof:
            assert not verify_inclusion(leaf, index, size, proof[:-1], ROOTS[size])


@pytest.mark.parametrize("size", range(MOST + 1))
def test_every_earlier_tree_can_be_shown_to_be_the_beginning(size: int) -> None:
    leaves = LEAVES[:size]
    for old in range(size + 1):
        proof = consistency_proof(leaves, old)
        assert verify_consistency(old, ROOTS[old], size, ROOTS[size], proof)
        assert not verify_consistency(old, leaf_hash(b"another"), size, ROOTS[size], proof)
        assert not verify_consistency(old, ROOTS[old], size, leaf_hash(b"another"), proof) or old == 0 < size
        assert not verify_consistency(old, ROOTS[old], size, ROOTS[size], [*proof, EMPTY_ROOT])
        if proof:
            assert not verify_consistency(old, ROOTS[old], size, ROOTS[size], proof[:-1])


def with_each_bit_changed(proof: list[bytes]) -> Iterator[list[bytes]]:
    for step, digest in enumerate(proof):
        for bit in range(256):
            yield [*proof[:step], (int.from_bytes(digest) ^ 1 << bit).to_bytes(32), *proof[step + 1 :]]


@pytest.mark.parametrize("size", [2, 3, 7, 8, 64, 65, 100, 127, MOST])
def test_a_proof_with_any_one_bit_changed_shows_nothing(size: int) -> None:
    for index in {0, 1, size // 3, size // 2, size - 1}:
        proof = inclusion_proof(LEAVES[:size], index)
        for changed in with_each_bit_changed(proof):
            assert not verify_inclusion(LEAVES[index], index, size, changed, ROOTS[size])


@pytest.mark.parametrize("size", [2, 3, 7, 8, 64, 65, 100, 127, MOST])
def test_a_consistency_proof_with_any_one_bit_changed_shows_nothing(size: int) -> None:
    for old in {1, size // 3 or 1, size // 2, size - 1}:
        proof = consistency_proof(LEAVES[:size], old)
        for changed in with_each_bit_changed(proof):
            assert not verify_consistency(old, ROOTS[old], size, ROOTS[size], changed)


@given(st.integers(1, MOST), st.integers(1, MOST), st.data())
def test_a_proof_for_one_place_fits_no_other(size: int, other: int, data: st.DataObject) -> None:
    index, elsewhere = data.draw(st.integers(0, size - 1)), data.draw(st.integers(0, other - 1))
    shown = verify_inclusion(LEAVES[index], elsewhere, other, inclusion_proof(LEAVES[:size], index), ROOTS[other])
    assert shown == ((index, size) == (elsewhere, other))


def test_hashes_of_another_length_show_nothing() -> None:
    assert not verify_inclusion(LEAVES[0], 0, 1, [], ROOTS[1][:31])
    assert not verify_inclusion(LEAVES[0][:31], 0, 1, [], LEAVES[0][:31])
    assert not verify_consistency(1, ROOTS[1], 2, ROOTS[2], [LEAVES[1] + b"\x00"])


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_a_leaf_that_is_not_there_has_no_proof(index: int, size: int) -> None:
    with pytest.raises(IndexError, match="is not among"):
        inclusion_proof(LEAVES[:size], index)
    assert not verify_inclusion(LEAVES[0], index, size, [], ROOTS[size])


@pytest.mark.parametrize("old", [-1, 4])
def test_a_tree_does_not_begin_with_a_larger_one(old: int) -> None:
    with pytest.raises(IndexError, match="is not the beginning"):
        consistency_proof(LEAVES[:3], old)
    assert not verify_consistency(old, ROOTS[4], 3, ROOTS[3], [])
