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

    /** Converts the neutral form of a document or of some of its items. */
    @FunctionalInterface
    public interface Conversion<F, T> {

        /** @param index place of an item of the form among all items of the document */
        T convert(F form, IntUnaryOperator index);
    }

    /**
     * Reads what can be read.
     *
     * @throws PermanentFault as {@link DocumentReader#read} if no item can be read; {@code ERROR_BUDGET_EXCEEDED} if
     *     more items cannot be read than the tenant allows
     */
    public <T> PartialDocument<T> read(Tenant tenant, InboundDocument document, Conversion<F, T> conversion) {
        PartialDocument<T> read = readAny(tenant, document, conversion);
        int size = DocumentItems.of(document.content()).size();
        checkBudget(tenant, document.origin(), read.unreadable(), size);
        return read;
    }

    /** Like {@link #read}, however many items cannot be read. */
    public <T> PartialDocument<T> readAny(Tenant tenant, InboundDocument document, Conversion<F, T> conversion) {
        return new ItemSearch<>(reader, tenant, document, conversion).read();
    }

    /** The items of a document that cannot be read. */
    public <T> List<UnreadableItem> unreadable(Tenant tenant, InboundDocument document, Conversion<F, T> conversion) {
        return new ItemSearch<>(reader, tenant, document, conversion).unreadable();
    }

    /** @throws PermanentFault {@code ERROR_BUDGET_EXCEEDED} */
    public static void checkBudget(Tenant tenant, String origin, List<UnreadableItem> unreadable, int all) {
        if (InboundSettings.of(tenant).isBudgetExceeded(unreadable.size(), all)) {
            throw new PermanentFault(
                    InboundFault.ERROR_BUDGET_EXCEEDED,
                    "%s: %d of %d items cannot be read, more than inbound.max-unreadable-percent allows; the first: %s"
                            .formatted(
                                    origin,
                                    unreadable.size(),
                                    all,
                                    unreadable.getFirst().fault().getMessage()));
        }
    }
}
