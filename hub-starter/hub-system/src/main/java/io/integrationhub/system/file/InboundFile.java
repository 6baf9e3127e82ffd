package io.integrationhub.system.file;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.document.FeedDivision;
import io.integrationhub.system.document.FeedFile;
import io.integrationhub.system.document.FeedFile.ItemCheck;
import io.integrationhub.system.document.ItemReader;
import io.integrationhub.system.file.FileSize.Content;
import io.integrationhub.system.inbound.InboundDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** A file that another system delivered, with the tenant's settings for reading it. */
public final class InboundFile {

    private final String name;
    private final Content content;
    private final Instant writtenAt;
    private final FileReading reading;

    InboundFile(String name, byte[] content, Instant writtenAt, FileReading reading) {
        this(name, Content.of(content), writtenAt, reading);
    }

    InboundFile(String name, Content content, Instant writtenAt, FileReading reading) {
        this.name = name;
        this.content = content;
        this.writtenAt = writtenAt;
        this.reading = reading;
    }

    /** Name without the folder. */
    public String name() {
        return name;
    }

    /** The raw bytes; all of them are in memory. */
    public byte[] content() {
        try {
            return content.all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The raw bytes from their beginning.
     *
     * @throws IOException also at the end, if the file turns out to be incomplete; let it pass
     */
    public InputStream open() throws IOException {
        return content.open();
    }

    /** Time of the last change, the same however often the file is consumed. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /**
     * Identifies this delivery: name, and a hash of content and time. It is the same however often the file is
     * consumed; the same content delivered again later has another id.
     */
    public String id() {
        try (InputStream in = open()) {
            return name + " "
                    + ContentHash.ofFields(ContentHash.of(in).hex(), writtenAt).shortForm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the tenant's files contain everything there is, unless a file says otherwise. */
    public boolean isFullFeed() {
        return reading.fullFeed();
    }

    /**
     * The documents in the file, in order: the elements of a JSON list, the elements below the root of XML, and of CSV
     * the rows, or lists of consecutive rows that agree in the tenant's key columns.
     *
     * @throws PermanentFault {@code FILE_MALFORMED} with the position but never the content
     */
    public List<InboundDocument> documents() {
        return reading.documents(name, content());
    }

    /**
     * The file as a feed divided into parts.
     *
     * @param check finds the items that the service cannot read
     * @throws PermanentFault {@code FILE_MALFORMED} with the position but never the content; the code of the first
     *     unreadable item if no item can be read; {@code ERROR_BUDGET_EXCEEDED} if more cannot be read than the tenant
     *     allows
     */
    public FeedFile feed(Tenant tenant, ItemCheck check) {
        FeedDivision division = reading.feed(name, content());
        FeedFile feed = division.divide(check);
        ItemReader.checkBudget(tenant, name, feed.unreadable(), division.size());
        return feed;
    }

    /** How the file is written, for people; empty if there is nothing to say. */
    String dialect() {
        return content.isInMemory() ? reading.dialect(content()) : "";
    }

    /** Never prints content. */
    @Override
    public String toString() {
        return "InboundFile[" + name + "]";
    }
}
