package io.integrationhub.inventorythreshold.entry;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.AsAvailable;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Gone;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.NobodysStock;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Repaired;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Restored;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Stranger;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any message about an inventory entry: it says which entry to look at. Messages about what the hub itself wrote need
 * no look; they are told apart one by one, so none may stand for others.
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
    public Ending handle(InboundRecord message) {
        String writer = writer(message.body());
        if (!writer.isEmpty()
                && writer.equals(commercetools.project(message.tenant()).clientId())) {
            return new Ending("own-write", message.key(), "the hub itself wrote it");
        }
        return ending(flow.look(tenants.get(message.tenant()), new EntryId(message.key())));
    }

    /** The API client that made the change, in either format; empty if that was somebody else. */
    private static String writer(byte[] body) {
        try {
            JsonNode notification = JSON.readTree(body);
            JsonNode content = notification.has("specversion") ? notification.path("data") : notification;
            return content.at("/lastModifiedBy/clientId").asString("");
        } catch (JacksonException _) {
            // Which entry to look at stands in the record's key.
            return "";
        }
    }

    private static Ending ending(InventoryEntryOutcome outcome) {
        return switch (outcome) {
            case AsAvailable it -> Ending.of(it, it.position().sku(), "it shows what is available");
            case Repaired it ->
                Ending.of(
                        it,
                        it.position().sku(),
                        "somebody had it show " + it.found() + "; it shows what is available again");
            case Restored it -> Ending.of(it, it.position().sku(), "somebody had removed it; it is there again");
            case Stranger it -> Ending.of(it, it.position().sku(), "the master never spoke of it");
            case Gone it -> Ending.of(it, it.id().value(), "it is gone, and there is no stock");
            case NobodysStock it -> Ending.of(it, it.id().value(), "stock has no master outside commercetools");
        };
    }
}
