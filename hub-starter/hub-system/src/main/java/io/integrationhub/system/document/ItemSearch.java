package io.integrationhub.system.document;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the items of one document that cannot be read, by halving what cannot, because they are few. */
final class ItemSearch<F, T> {

    private final DocumentReader<F> reader;
    private final Tenant tenant;
    private final InboundDocument document;
    private final ItemReader.Conversion<F, T> conversion;
    private final DocumentItems items;
    private final List<UnreadableItem> found = new ArrayList<>();

    ItemSearch(
            DocumentReader<F> reader, Tenant tenant, InboundDocument document, ItemReader.Conversion<F, T> conversion) {
        this.reader = reader;
        this.tenant = tenant;
        this.document = document;
        this.conversion = conversion;
        this.items = DocumentItems.of(document.content());
    }

    PartialDocument<T> read() {
        try {
            T whole = reader.read(tenant, document, form -> conversion.convert(form, index -> index));
            return new PartialDocument<>(whole, List.of());
        } catch (PermanentFault fault) {
            List<UnreadableItem> unreadable = unreadable();
            List<Integer> others = others(unreadable);
            if (unreadable.isEmpty() || others.isEmpty()) {
                throw fault;
            }
            return new PartialDocument<>(read(others), unreadable);
        }
    }

    List<UnreadableItem> unreadable() {
        if (items.size() > 0) {
            search(IntStream.range(0, items.size()).boxed().toList());
        }
        return List.copyOf(found);
    }

    private void search(List<Integer> some) {
        try {
            read(some);
        } catch (PermanentFault fault) {
            if (some.size() == 1) {
                int index = some.getFirst();
                found.add(new UnreadableItem(index, new InboundDocument(items.at(some), document.place(index)), fault));
                return;
            }
            search(some.subList(0, some.size() / 2));
            search(some.subList(some.size() / 2, some.size()));
        }
    }

    private T read(List<Integer> some) {
        String origin = some.size() == 1 ? document.place(some.getFirst()) : document.origin();
        return reader.read(
                tenant,
                new InboundDocument(items.at(some), origin),
                form -> conversion.convert(form, index -> index < some.size() ? some.get(index) : index));
    }

    private List<Integer> others(List<UnreadableItem> unreadable) {
        Set<Integer> excluded = new HashSet<>();
        unreadable.forEach(item -> excluded.add(item.index()));
        return IntStream.range(0, items.size())
                .filter(index -> !excluded.contains(index))
                .boxed()
                .toList();
    }
}
