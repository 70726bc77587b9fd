package org.watersmeet.platform.blob;

/** Where bytes are; the names are those of the database's column {@code blob.place}. */
public enum BlobPlace {
    /** In rows of {@code blob_chunk}. */
    DATABASE,
    /** In a directory that all members share. */
    DIRECTORY
}
