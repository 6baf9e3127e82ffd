package io.integrationhub.inventorythreshold.entry;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Deleted;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.InSync;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.OwnWrite;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Repaired;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Restored;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Unmatched;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Handles all messages of commercetools about inventory entries. A message identifies an entry to check, except when
 * the hub itself made the change; that depends on each message, so messages are not coalesced.
 */
@Component
class EntryMessageHandler implements RecordHandler {

    private static final JsonMapper JSON = new JsonMapper();

    private final InventoryEntryFlow flow;
    private final Commercetools commercetools;
    private final Tenants tenants;

    EntryMessageHandler(InventoryEntryFlow flow, Commercetools commercetools, Tenants tenants) {
        this.flow = flow;
        this.commercetools = commercetools;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "entries";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return StockTenant.isMastered(tenant);
    }

    @Override
    public Ending handle(InboundRecord message) {
        return ending(outcome(message));
    }

    private InventoryEntryOutcome outcome(InboundRecord message) {
        EntryId entry = new EntryId(message.key());
        String author = authorOf(message.body());
        String hub = commercetools.project(message.tenant()).clientId();
        return !author.isEmpty() && author.equals(hub)
                ? new OwnWrite(entry)
                : flow.check(StockTenant.of(tenants.get(message.tenant())), entry);
    }

    /** The API client that made the change, in either format of notifications; empty if it was none. */
    private static String authorOf(byte[] body) {
        try {
            JsonNode notification = JSON.readTree(body);
            JsonNode content = notification.has("specversion") ? notification.path("data") : notification;
            return content.at("/lastModifiedBy/clientId").asString("");
        } catch (JacksonException _) {
            // The record's key identifies the entry, so the body is not needed.
            return "";
        }
    }

    private static Ending ending(InventoryEntryOutcome outcome) {
        return switch (outcome) {
            case InSync it -> Ending.of(it, it.position().sku(), "the entry shows what is available");
            case Repaired it ->
                Ending.of(it, it.position().sku(), "the entry showed " + it.found() + " and was set back");
            case Restored it -> Ending.of(it, it.position().sku(), "the entry had been removed and was created again");
            case Unmatched it -> Ending.of(it, it.position().sku(), "the master never reported this position");
            case Deleted it -> Ending.of(it, it.id().value(), "the entry was removed, and there is no stock");
            case OwnWrite it -> Ending.of(it, it.id().value(), "the hub itself made the change");
        };
    }
}
