package io.integrationhub.orderexport.settings;

import io.integrationhub.orderexport.progress.ProgressRules.HubFields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The custom fields of type String that the hub writes on orders.
 *
 * @param type Key of the Type that is created for orders without a Type. The fields are added to the Type of all other
 *     orders.
 * @param externalId Id of the order at the order master.
 * @param rejection Reason for which the order master rejected the order.
 * @param changeRejection Reason for which the order master rejected a change of the exported order.
 * @param invoiceNumber Number of the newest invoice.
 * @param invoiceUrl URL of the newest invoice.
 * @param invoiceTotal Total of the newest invoice.
 * @param invoices All invoices and credit notes as a JSON array, oldest first.
 * @param delayedFrom Earliest expected delivery of delayed goods.
 * @param delayedUntil Latest expected delivery of delayed goods.
 * @param history Source of an order from before that the hub imported.
 */
public record FieldSettings(
        @DefaultValue("hub-order") String type,
        @DefaultValue("hubExternalId") String externalId,
        @DefaultValue("hubRejection") String rejection,
        @DefaultValue("hubChangeRejection") String changeRejection,
        @DefaultValue("hubInvoiceNumber") String invoiceNumber,
        @DefaultValue("hubInvoiceUrl") String invoiceUrl,
        @DefaultValue("hubInvoiceTotal") String invoiceTotal,
        @DefaultValue("hubInvoices") String invoices,
        @DefaultValue("hubDelayedFrom") String delayedFrom,
        @DefaultValue("hubDelayedUntil") String delayedUntil,
        @DefaultValue("hubHistory") String history) {

    /** Returns the names of the fields. */
    public HubFields toHubFields() {
        return new HubFields(
                externalId,
                rejection,
                changeRejection,
                invoiceNumber,
                invoiceUrl,
                invoiceTotal,
                invoices,
                delayedFrom,
                delayedUntil,
                history);
    }

    /** Returns the names by the property that sets them. */
    Map<String, String> byProperty() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("external-id", externalId);
        names.put("rejection", rejection);
        names.put("change-rejection", changeRejection);
        names.put("invoice-number", invoiceNumber);
        names.put("invoice-url", invoiceUrl);
        names.put("invoice-total", invoiceTotal);
        names.put("invoices", invoices);
        names.put("delayed-from", delayedFrom);
        names.put("delayed-until", delayedUntil);
        names.put("history", history);
        return names;
    }
}
