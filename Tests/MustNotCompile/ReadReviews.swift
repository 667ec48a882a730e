// tries: reads the reviews of an archive
// expected: 'reviews' is inaccessible due to 'internal' protection level

import Vault

func attempt(_ archive: borrowing Archive) -> Int {
    archive.reviews.count
}
