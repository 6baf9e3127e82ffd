package io.integrationhub.orderexport.ordermaster.file;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderDocument;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.status.ReturnedItem;
import io.integrationhub.orderexport.ordermaster.OrderMasterAdapter;
import io.integrationhub.orderexport.ordermaster.OrderMasterFault;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse.Accepted;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.file.drop.DropFolder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes orders to a folder. The same order, cancellation, or change of the same version always has the same file name,
 * and an existing file is not written again. The receipt is the name of the first file of the order.
 *
 * <p>The reader of the folder must recognize names that it has already processed: after a crash, a file that was
 * already removed may be written again.
 */
class FileOrderMaster implements OrderMasterAdapter {

    /** Sufficient to distinguish the changes of one order. */
    private static final int SHORT_FINGERPRINT = 12;

    /** Leaves room for the id and a suffix: most file systems allow 255 bytes. */
    private static final int MAX_NUMBER_LENGTH = 100;

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_-]{1," + MAX_NUMBER_LENGTH + "}");

    private final TenantMappings mapping;

    FileOrderMaster(TenantMappings mapping) {
        this.mapping = mapping;
    }

    @Override
    public Adapter adapter() {
        return Adapter.FILE;
    }

    @Override
    public OrderMasterResponse place(Tenant tenant, Order order) {
        return put(tenant, order, "", new Receipt(fileName(tenant, order, "")));
    }

    @Override
    public OrderMasterResponse amend(Tenant tenant, Order order, Receipt receipt) {
        // With the version, because a change that is reversed has the content of an earlier file.
        String fingerprint = order.content().fingerprint().value().substring(0, SHORT_FINGERPRINT);
        return put(tenant, order, "-change-%06d-%s".formatted(order.version(), fingerprint), receipt);
    }

    @Override
    public OrderMasterResponse cancel(Tenant tenant, Order order, Receipt receipt) {
        return put(tenant, order, "-cancelled", receipt);
    }

    @Override
    public OrderMasterResponse sendReturn(Tenant tenant, Order order, Receipt receipt, ReturnedItem item) {
        String suffix = "-return-" + item.id();
        write(tenant, fileName(tenant, order, suffix), order, OrderDocument.of(order, "return", item));
        return new Accepted(receipt);
    }

    @Override
    public Optional<Receipt> find(Tenant tenant, Order order) {
        String name = fileName(tenant, order, "");
        return folder(tenant).contains(name) ? Optional.of(new Receipt(name)) : Optional.empty();
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        return FileMasterSettingsCheck.isUsedBy(tenant)
                ? List.of(folder(tenant).connection(FileMasterSettings.NAME))
                : List.of();
    }

    private OrderMasterResponse put(Tenant tenant, Order order, String suffix, Receipt receipt) {
        Map<String, Object> fields = new LinkedHashMap<>(OrderDocument.of(order).fields());
        fields.put("cancelled", suffix.equals("-cancelled"));
        write(tenant, fileName(tenant, order, suffix), order, new OrderDocument(fields));
        return new Accepted(receipt);
    }

    private void write(Tenant tenant, String name, Order order, OrderDocument content) {
        folder(tenant).put(name, content(tenant, order, content));
        String markerSuffix = settings(tenant).markerSuffix();
        if (!markerSuffix.isEmpty()) {
            // Also if the file existed: a crash may have come between the two.
            folder(tenant).put(name + markerSuffix, new byte[0]);
        }
    }

    private byte[] content(Tenant tenant, Order order, OrderDocument content) {
        Object document = mapping.apply(tenant, content.fields());
        if (document == null) {
            throw new PermanentFault(
                    OrderMasterFault.ORDER_MASTER_RESPONSE_UNREADABLE,
                    "the mapping of " + FileMasterSettings.NAME + " returns nothing for order " + order.number());
        }
        return OrderFile.write(settings(tenant), document);
    }

    private static String fileName(Tenant tenant, Order order, String suffix) {
        String number = order.number().value();
        // Characters that are not allowed in a file name are replaced; the id then keeps the name unique.
        String plain = FILE_NAME.matcher(number).matches() ? number : readable(number) + "_" + order.id();
        return plain + suffix + "." + settings(tenant).format().name().toLowerCase(Locale.ROOT);
    }

    private static String readable(String number) {
        String allowed = number.replaceAll("[^A-Za-z0-9_-]", "_");
        return allowed.substring(0, Math.min(allowed.length(), MAX_NUMBER_LENGTH));
    }

    private static DropFolder folder(Tenant tenant) {
        return settings(tenant)
                .dropFolder(tenant)
                .orElseThrow(() -> new IllegalStateException("tenant " + tenant.id() + " has no folder for orders"));
    }

    private static FileMasterSettings settings(Tenant tenant) {
        return tenant.section(FileMasterSettings.SECTION);
    }
}
