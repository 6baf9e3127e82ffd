package io.integrationhub.inventorythreshold.settings;

import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.commercetools.extension.OnFailure;
import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.inventorythreshold.stock.HoldTerms;
import io.integrationhub.inventorythreshold.stock.InventoryMode;
import io.integrationhub.inventorythreshold.stock.SellingRule;
import io.integrationhub.inventorythreshold.stock.Watch;
import io.integrationhub.inventorythreshold.stock.WhenUnanswered;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far a tenant's stock is sold without asking its master, and what happens beyond.
 *
 * @param thresholds Down to where stock is sold without asking.
 * @param checkedModes Inventory modes of lines of which there must be enough. Lines of the mode TrackOnly take stock
 *     all the same and are never refused; add NONE if the shop keeps no inventory in commercetools.
 * @param whenUnanswered What happens to an order with short lines when the master gives no answer in time: refuse,
 *     floor (accept as long as the floor is kept here), or accept-and-mark. Must be chosen.
 * @param floor What is kept here when the choice is floor.
 * @param lookAfter Time after which the service looks whether an order that holds stock exists.
 * @param tolerance How much the clocks of the master and the hub may differ.
 * @param ordersKnown When the master has an order: exported (another service of the hub hands it over and says so), or
 *     placed (it learns of orders at once in another way).
 * @param exportChannel Key of the Channel that marks exported orders, as in order-export's channel.
 * @param markField Custom field of orders that were accepted without the master's word.
 * @param markType Key of the Type that is made for orders that have none. An order's own Type is given the field
 *     instead.
 * @param tellEachChange Whether each change of what can be sold is told as an event, for example to a search or a CDP.
 * @param reservations Whether the master keeps stock for orders while they are checked.
 * @param drift How what is known of the master's stock is compared with the master.
 * @param stockIn How reports of the master become inventory entries.
 */
@ConfigurationProperties("hub.tenants.tenant.inventory-threshold")
public record InventorySettings(
        @NestedConfigurationProperty @DefaultValue ThresholdSettings thresholds,

        @DefaultValue({"RESERVE_ON_ORDER", "RESERVE_ON_CART"})
        Set<InventoryMode> checkedModes,

        @Nullable WhenUnanswered whenUnanswered,
        @DefaultValue("0") long floor,
        @DefaultValue("5m") Duration lookAfter,
        @DefaultValue("30s") Duration tolerance,
        @DefaultValue("exported") OrdersKnown ordersKnown,
        @DefaultValue("hub-order-export") String exportChannel,
        @DefaultValue("hubStockCheck") String markField,
        @DefaultValue("hub-order") String markType,
        @DefaultValue("false") boolean tellEachChange,
        @NestedConfigurationProperty @DefaultValue ReservationSettings reservations,
        @NestedConfigurationProperty @DefaultValue DriftSettings drift,
        @NestedConfigurationProperty @DefaultValue StockInSettings stockIn) {

    /** The data type these settings are about, as under {@code hub.tenants.<tenant>.masters}. */
    public static final String DATA_TYPE = "inventory";

    /** Where a tenant configures it. */
    public static final String NAME = "inventory-threshold";

    /** The tenant's section. */
    public static final TenantSection<InventorySettings> SECTION = TenantSection.of(NAME, InventorySettings.class);

    /** The Extension that asks: {@code …extensions.flows.stock.*}, {@code /extensions/acme/stock}. */
    public static final String EXTENSION = "stock";

    /** How long commercetools waits for it, where the tenant says nothing else. */
    public static final Duration EXTENSION_TIMEOUT = Duration.ofSeconds(2);

    /** The choice of a tenant's inventory master that keeps no stock at all. */
    private static final String UNTRACKED = "untracked";

    /** When the master has an order. */
    public enum OrdersKnown {
        EXPORTED,
        PLACED
    }

    public InventorySettings {
        checkedModes = Set.copyOf(checkedModes);
    }

    /** The tenant's settings. */
    public static InventorySettings of(Tenant tenant) {
        return tenant.section(SECTION);
    }

    /**
     * The system that masters the tenant's stock, for example {@code oms}; commercetools if the tenant says nothing,
     * and then nothing is checked.
     */
    public static String masterOf(Tenant tenant) {
        return tenant.masters().of(DATA_TYPE).orElse(Masters.COMMERCETOOLS);
    }

    /** Whether the tenant's stock has a master outside commercetools that can be asked. */
    public static boolean isChecked(Tenant tenant) {
        return !Set.of(Masters.COMMERCETOOLS, UNTRACKED).contains(masterOf(tenant));
    }

    /** Whether the tenant's orders have a master that they are handed over to. */
    static boolean ordersAreExported(Tenant tenant) {
        return tenant.masters()
                .of("order")
                .filter(master -> !master.equals(Masters.COMMERCETOOLS))
                .isPresent();
    }

    /** How long commercetools waits for the Extension. */
    static Duration extensionTimeout(Tenant tenant) {
        return Objects.requireNonNullElse(
                tenant.section(ExtensionSettings.SECTION).flow(EXTENSION).timeout(), EXTENSION_TIMEOUT);
    }

    /** Whether an order that the Extension gives no answer about is refused. */
    public static boolean refusesWithoutAnswer(Tenant tenant) {
        return tenant.section(ExtensionSettings.SECTION).flow(EXTENSION).onFailure() == OnFailure.REJECT;
    }

    /** How stock is held for orders. */
    public HoldTerms toHoldTerms() {
        return new HoldTerms(lookAfter, tolerance);
    }

    /** What is told of the stock. */
    public Watch toWatch() {
        return new Watch(thresholds.toThresholds(), tolerance, tellEachChange);
    }

    /** What is sold, and what is not. */
    public SellingRule toRule() {
        return new SellingRule(
                thresholds.toThresholds(), Objects.requireNonNullElse(whenUnanswered, WhenUnanswered.REFUSE), floor);
    }
}
