package io.integrationhub.inventorythreshold.settings;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.MasterFailurePolicy;
import io.integrationhub.inventorythreshold.order.SellingRule;
import io.integrationhub.inventorythreshold.stock.level.LevelRule;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.file.FileFormat;
import io.integrationhub.system.file.InboundFileDefaults;
import io.integrationhub.system.file.InboundFiles;
import io.integrationhub.system.file.InboundFilesSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of its stock a tenant sells without querying its master, and how stock comes in.
 *
 * @param checkedModes Inventory modes of lines of which enough must be available. Lines of other modes never reject an
 *     order, but take stock unless their mode is None. Add NONE if the shop tracks no inventory in commercetools.
 * @param onMasterFailure What happens to an order with short positions if the master does not answer in time: reject,
 *     floor (accept as long as the floor remains available here), or accept-and-mark. Required.
 * @param floor Quantity that remains available if on-master-failure is floor.
 * @param holdCheckDelay Time after which the service checks whether an order that holds stock exists.
 * @param clockSkew Maximum difference between the clocks of the master and the hub.
 * @param orderKnownAt Moment from which the master knows an order: exported (another service of the hub sends it and
 *     publishes that), or placed (the master learns of orders at once in another way).
 * @param exportChannel Key of the Channel that marks exported orders, as in order-export's channel.
 * @param unconfirmedField Custom field that marks orders accepted without confirmation by the master.
 * @param unconfirmedType Key of the Type for marked orders that have no Type. An order's own Type gets the field.
 * @param publishEveryChange Whether each change of an available quantity is published as an event, for example for a
 *     search index or a CDP.
 * @param stockOut Systems that are told what can be sold, by a name of your choice in lower case. Requires
 *     publish-every-change.
 * @param inboundMapping Mapping from a document of the master to a stock report: a JSONata expression, {@code file:}
 *     and a path, or {@code preset:} and a name.
 */
@ConfigurationProperties("hub.tenants.tenant.inventory-threshold")
public record InventorySettings(
        @NestedConfigurationProperty @DefaultValue ThresholdSettings thresholds,

        @DefaultValue({"RESERVE_ON_ORDER", "RESERVE_ON_CART"})
        Set<InventoryMode> checkedModes,

        @Nullable MasterFailurePolicy onMasterFailure,
        @DefaultValue("0") long floor,
        @DefaultValue("5m") Duration holdCheckDelay,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("exported") OrderKnownAt orderKnownAt,
        @DefaultValue("hub-order-export") String exportChannel,
        @DefaultValue("hubStockCheck") String unconfirmedField,
        @DefaultValue("hub-order") String unconfirmedType,
        @DefaultValue("false") boolean publishEveryChange,
        @DefaultValue Map<String, StockOutSettings> stockOut,
        @DefaultValue("preset:oms-neutral/stock-report") String inboundMapping,
        @NestedConfigurationProperty @DefaultValue ReservationSettings reservations,
        @NestedConfigurationProperty @DefaultValue ReconcileSettings reconcile,
        @NestedConfigurationProperty @DefaultValue StockInSettings stockIn,
        @NestedConfigurationProperty @DefaultValue InboundFilesSettings inboundFiles) {

    /** The name of the section. */
    public static final String NAME = "inventory-threshold";

    /** The tenant's section. */
    public static final TenantSection<InventorySettings> SECTION = TenantSection.of(NAME, InventorySettings.class);

    /** Files with stock reports, as a list of items or rows, or as a document with one list. */
    public static final InboundFiles INBOUND_FILES = new InboundFiles(
            NAME,
            new InboundFileDefaults(FileFormat.CSV, DataSize.ofMegabytes(64), List.of()),
            tenant -> tenant.section(SECTION).inboundFiles());

    /** From when on the master knows an order. */
    public enum OrderKnownAt {
        EXPORTED,
        PLACED
    }

    public InventorySettings {
        checkedModes = Set.copyOf(checkedModes);
        stockOut = Map.copyOf(stockOut);
    }

    /** The tenants' mappings from documents of the master to stock reports. */
    public static TenantMappings inboundMapping(Mappings compiler) {
        return TenantMappings.of(SECTION, "inbound-mapping", InventorySettings::inboundMapping, compiler);
    }

    /** The settings of a system that is told what can be sold. */
    public static StockOutSettings stockOutOf(Tenant tenant, String receiver) {
        return Optional.ofNullable(tenant.section(SECTION).stockOut().get(receiver))
                .orElseThrow(() -> new IllegalStateException("tenant " + tenant.id() + " has no receiver " + receiver));
    }

    /** How stock is held for orders. */
    public HoldTerms toHoldTerms() {
        return new HoldTerms(holdCheckDelay, clockSkew, thresholds.toThresholds());
    }

    /** Which changes of stock are published. */
    public LevelRule toLevelRule() {
        return new LevelRule(thresholds.toThresholds(), clockSkew, publishEveryChange);
    }

    /** What is sold without confirmation by the master. */
    public SellingRule toSellingRule() {
        return new SellingRule(
                thresholds.toThresholds(),
                Objects.requireNonNullElse(onMasterFailure, MasterFailurePolicy.REJECT),
                floor);
    }
}
