package io.integrationhub.system.document;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import io.integrationhub.system.settings.InboundSettings;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Reads documents with many items, so that an unreadable item does not make the others unreadable.
 *
 * @param reader reads a document with any of the items
 * @param <F> the neutral form of the document
 */
public record ItemReader<F>(DocumentReader<F> reader) {

    /** Converts the items in the neutral form of a document, which may have only some of them. */
    @FunctionalInterface
    public interface Conversion<F, T> {

        /** @param index place of an item of the form among all items of the document */
        List<T> convert(F form, IntUnaryOperator index);
    }

    /**
     * Reads what can be read.
     *
     * @throws PermanentFault as {@link DocumentReader#read} if the document has no items, and cannot be read
     */
    public <T> PartialDocument<T> read(Tenant tenant, InboundDocument document, Conversion<F, T> conversion) {
        return new ItemSearch<>(reader, tenant, document, conversion).read();
    }

    /**
     * Checks that most of a document could be read.
     *
     * @param origin where the document comes from
     * @param all number of its items
     * @throws PermanentFault {@code ERROR_BUDGET_EXCEEDED} if more items cannot be read than the tenant allows
     */
    public static void checkBudget(Tenant tenant, String origin, List<UnreadableItem> unreadable, int all) {
        int count = unreadable.stream().mapToInt(item -> item.indexes().size()).sum();
        if (InboundSettings.of(tenant).isBudgetExceeded(count, all)) {
            throw new PermanentFault(
                    InboundFault.ERROR_BUDGET_EXCEEDED,
                    "%s: %d of %d items cannot be read, more than inbound.max-unreadable-percent allows; the first: %s"
                            .formatted(
                                    origin,
                                    count,
                                    all,
                                    unreadable.getFirst().fault().getMessage()));
        }
    }
}
