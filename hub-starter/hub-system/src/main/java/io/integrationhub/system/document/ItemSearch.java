package io.integrationhub.system.document;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the items of one document by halving what cannot be read, because unreadable items are few. */
final class ItemSearch<F, T> {

    private final DocumentReader<F> reader;
    private final Tenant tenant;
    private final InboundDocument document;
    private final ItemReader.Conversion<F, T> conversion;
    private final DocumentItems items;
    private final List<T> readable = new ArrayList<>();
    private final List<UnreadableItem> unreadable = new ArrayList<>();

    ItemSearch(
            DocumentReader<F> reader, Tenant tenant, InboundDocument document, ItemReader.Conversion<F, T> conversion) {
        this.reader = reader;
        this.tenant = tenant;
        this.document = document;
        this.conversion = conversion;
        this.items = DocumentItems.of(document.content());
    }

    PartialDocument<T> read() {
        if (items.size() == 0) {
            readable.addAll(reader.read(tenant, document, form -> conversion.convert(form, index -> index)));
        } else {
            search(IntStream.range(0, items.size()).boxed().toList());
        }
        return new PartialDocument<>(readable, unreadable);
    }

    private void search(List<Integer> some) {
        try {
            readable.addAll(read(some));
        } catch (PermanentFault fault) {
            if (some.size() == 1) {
                InboundDocument single = new InboundDocument(items.at(some), origin(some));
                unreadable.add(new UnreadableItem(some, single, fault));
                return;
            }
            search(some.subList(0, some.size() / 2));
            search(some.subList(some.size() / 2, some.size()));
        }
    }

    private List<T> read(List<Integer> some) {
        return reader.read(
                tenant,
                new InboundDocument(items.at(some), origin(some)),
                form -> conversion.convert(form, index -> index < some.size() ? some.get(index) : index));
    }

    /** An item that is the whole document comes from where the document comes from. */
    private String origin(List<Integer> some) {
        boolean isWhole =
                some.size() > 1 || items.size() == 1 && document.places().isEmpty();
        return isWhole ? document.origin() : document.place(some.getFirst());
    }
}
