package io.integrationhub.system.file;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.document.FeedDivision;
import io.integrationhub.system.document.FeedFile;
import io.integrationhub.system.document.FeedFile.ItemCheck;
import io.integrationhub.system.document.ItemReader;
import io.integrationhub.system.inbound.InboundDocument;
import java.time.Instant;
import java.util.List;

/** A file that another system delivered, with the tenant's settings for reading it. */
public final class InboundFile {

    private final String name;
    private final byte[] content;
    private final Instant writtenAt;
    private final FileReading reading;

    InboundFile(String name, byte[] content, Instant writtenAt, FileReading reading) {
        this.name = name;
        this.content = content;
        this.writtenAt = writtenAt;
        this.reading = reading;
    }

    /** Name without the folder. */
    public String name() {
        return name;
    }

    /** The raw bytes. */
    public byte[] content() {
        return content;
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
        return name + " " + ContentHash.ofFields(content, writtenAt).shortForm();
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
        return reading.documents(name, content);
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
        FeedDivision division = reading.feed(name, content);
        FeedFile feed = division.divide(check);
        ItemReader.checkBudget(tenant, name, feed.unreadable(), division.size());
        return feed;
    }

    /** How the file is written, for people; empty if there is nothing to say. */
    String dialect() {
        return reading.dialect(content);
    }

    /** Never prints content. */
    @Override
    public String toString() {
        return "InboundFile[" + name + ", " + content.length + " bytes]";
    }
}
