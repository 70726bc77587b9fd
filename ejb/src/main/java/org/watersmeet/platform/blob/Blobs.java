package org.watersmeet.platform.blob;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.watersmeet.platform.database.Databases;

/**
 * All bytes of the site: new ones go where the settings say, earlier ones are read from where they
 * are, so that the setting can be changed at any time.
 */
@ApplicationScoped
public class Blobs implements BlobStore {

    private final BlobSettings settings = BlobSettings.current();

    @Override
    public BlobWriter receive() {
        return settings.directory() == null ? database().receive() : directory().receive();
    }

    @Override
    public void copy(Blob blob, long from, long length, OutputStream out) throws IOException {
        BlobStore store =
                switch (blob.place()) {
                    case DATABASE -> database();
                    case DIRECTORY -> directory();
                };
        store.copy(blob, from, length, out);
    }

    private static BlobStore database() {
        return new DatabaseBlobs(Databases.WEB.dataSource());
    }

    /**
     * @throws IllegalStateException if the setting was taken away while files are there
     */
    DirectoryBlobs directory() {
        Path directory = settings.directory();
        if (directory == null) {
            throw new IllegalStateException(
                    "Files are in a directory, but " + BlobSettings.DIRECTORY + " is not set.");
        }
        return new DirectoryBlobs(directory, Databases.WEB.dataSource());
    }
}
