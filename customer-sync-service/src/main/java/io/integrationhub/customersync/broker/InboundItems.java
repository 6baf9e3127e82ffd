package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.settings.ImportSettings.Messages;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.document.ItemReader;
import io.integrationhub.system.document.UnreadableItem;
import io.integrationhub.system.inbound.InboundDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes the items of a file or of a message with many items, one record each. Those that cannot be read are
 * published too, so that each is parked alone. Repeating it changes nothing, because repeated records change nothing.
 *
 * @param topic the topic of the records
 * @param key reads an item's key
 */
record InboundItems(String topic, BiFunction<Tenant, InboundDocument, String> key, RecordPublisher publisher) {

    /** On a record that contains one item, even if the item consists of several rows: where the item was. */
    private static final String ITEM_OF_HEADER = "hub-item-of";

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] BYTE_ORDER_MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    /** Key of an item whose own cannot be read. */
    private static final String UNKNOWN = "unknown";

    /** Where items are. */
    enum Source {
        FILE,
        MESSAGE
    }

    /** Where the item of a record was; empty if the record was not published here. */
    static Optional<Source> sourceOf(InboundRecord message) {
        return message.header(ITEM_OF_HEADER).map(Source::valueOf);
    }

    /**
     * Whether a message has many items, which is seen without reading it: what a doorbell contains besides the key does
     * not matter.
     */
    static boolean isList(InboundRecord message) {
        return sourceOf(message).isEmpty() && firstCharacter(message.body()) == '[';
    }

    /** After a byte order mark and blanks, which some senders write; 0 if there is none. */
    private static int firstCharacter(byte[] body) {
        int at = body.length >= BYTE_ORDER_MARK.length
                        && Arrays.equals(body, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)
                ? BYTE_ORDER_MARK.length
                : 0;
        while (at < body.length && Character.isWhitespace(body[at])) {
            at++;
        }
        return at < body.length ? body[at] : 0;
    }

    /** Whether a message only says what has changed. A file contains whole items, whatever messages contain. */
    static boolean isDoorbell(InboundRecord message, Messages messages) {
        return messages == Messages.DOORBELLS
                && sourceOf(message).filter(Source.FILE::equals).isEmpty();
    }

    /** The elements of a document that is a list. */
    static List<InboundDocument> elements(InboundDocument document) {
        List<?> list = document.content() instanceof List<?> elements ? elements : List.of();
        return IntStream.range(0, list.size())
                .mapToObj(index -> new InboundDocument(list.get(index), document.place(index)))
                .toList();
    }

    /**
     * Publishes.
     *
     * @param origin the file or message, for people
     * @return the reason for each item that cannot be read
     * @throws PermanentFault {@code ERROR_BUDGET_EXCEEDED} if more cannot be read than the tenant allows; nothing was
     *     published then
     */
    List<String> publish(Tenant tenant, Source source, String origin, List<InboundDocument> documents) {
        List<UnreadableItem> unreadable = new ArrayList<>();
        List<OutboundRecord> records = new ArrayList<>();
        for (InboundDocument document : documents) {
            records.add(record(tenant, source, document, unreadable));
        }
        ItemReader.checkBudget(tenant, origin, unreadable, documents.size());
        records.forEach(publisher::publish);
        return unreadable.stream().map(item -> item.fault().getMessage()).toList();
    }

    private OutboundRecord record(
            Tenant tenant, Source source, InboundDocument document, List<UnreadableItem> unreadable) {
        String known = UNKNOWN;
        try {
            known = key.apply(tenant, document);
        } catch (PermanentFault fault) {
            unreadable.add(new UnreadableItem(List.of(unreadable.size()), document, fault));
        }
        Map<String, String> headers =
                Map.of(InboundDocument.ORIGIN_HEADER, document.origin(), ITEM_OF_HEADER, source.name());
        return new OutboundRecord(tenant.id(), topic, known, JSON.writeValueAsBytes(document.content()), headers);
    }
}
