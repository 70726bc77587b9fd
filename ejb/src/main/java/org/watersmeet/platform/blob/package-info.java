/**
 * The bytes of files: streamed in and out, kept once for each content, named by their SHA-256.
 *
 * <p>A blob begins as one that is being received, which nobody can name. When its last byte is
 * there it gets its hash and may be named by rows of features ({@code attachment_revision}). One
 * that nothing has named for a day is removed by {@link PurgeBlobs}.
 *
 * <p>Neighbours: {@code platform.database}, {@code platform.job}.
 */
@NullMarked
package org.watersmeet.platform.blob;

import org.jspecify.annotations.NullMarked;
