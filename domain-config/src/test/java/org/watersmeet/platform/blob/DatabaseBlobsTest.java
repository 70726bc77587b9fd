package org.watersmeet.platform.blob;

import javax.sql.DataSource;

class DatabaseBlobsTest extends BlobStoreContract {

    @Override
    BlobStore store(DataSource dataSource) {
        return new DatabaseBlobs(dataSource);
    }

    @Override
    Blobs blobs() {
        return new Blobs();
    }

    @Override
    long bytesKept() throws Exception {
        return Long.parseLong(
                site.value("select coalesce(sum(octet_length(bytes)), 0) from blob_chunk"));
    }
}
