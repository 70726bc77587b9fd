package org.watersmeet.wiki.page;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.watersmeet.text.document.LinkTarget;

/** Targets of links in cached bytes: a letter for the kind, then what it says. */
final class CachedTarget {

    private CachedTarget() {}

    static void write(DataOutputStream out, LinkTarget target) throws IOException {
        switch (target) {
            case LinkTarget.Page it -> {
                out.writeByte('p');
                CachedText.writeOptional(out, it.spaceKey());
                CachedText.write(out, it.title());
            }
            case LinkTarget.BlogPost it -> {
                out.writeByte('b');
                CachedText.writeOptional(out, it.spaceKey());
                CachedText.write(out, it.title());
                CachedText.writeOptional(out, it.postingDay());
            }
            case LinkTarget.Attachment it -> attachment(out, it);
            case LinkTarget.Url it -> {
                out.writeByte('l');
                CachedText.write(out, it.value());
            }
            case LinkTarget.Shortcut it -> {
                out.writeByte('c');
                CachedText.write(out, it.key());
                CachedText.write(out, it.parameter());
            }
            case LinkTarget.User it -> {
                out.writeByte('u');
                CachedText.write(out, it.naming().name());
                CachedText.write(out, it.value());
            }
            case LinkTarget.Space it -> {
                out.writeByte('s');
                CachedText.write(out, it.key());
            }
            case LinkTarget.ContentEntity it -> {
                out.writeByte('i');
                out.writeLong(it.id());
            }
        }
    }

    private static void attachment(DataOutputStream out, LinkTarget.Attachment file)
            throws IOException {
        out.writeByte('a');
        CachedText.write(out, file.fileName());
        out.writeBoolean(file.container() != null);
        if (file.container() != null) {
            write(out, file.container());
        }
    }

    static LinkTarget read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 'p' -> new LinkTarget.Page(CachedText.readOptional(in), CachedText.read(in));
            case 'b' ->
                    new LinkTarget.BlogPost(
                            CachedText.readOptional(in),
                            CachedText.read(in),
                            CachedText.readOptional(in));
            case 'a' ->
                    new LinkTarget.Attachment(
                            CachedText.read(in), in.readBoolean() ? read(in) : null);
            case 'l' -> new LinkTarget.Url(CachedText.read(in));
            case 'c' -> new LinkTarget.Shortcut(CachedText.read(in), CachedText.read(in));
            case 'u' ->
                    new LinkTarget.User(
                            LinkTarget.UserNaming.valueOf(CachedText.read(in)),
                            CachedText.read(in));
            case 's' -> new LinkTarget.Space(CachedText.read(in));
            case 'i' -> new LinkTarget.ContentEntity(in.readLong());
            default -> throw new IOException("No target is written as " + kind);
        };
    }
}
