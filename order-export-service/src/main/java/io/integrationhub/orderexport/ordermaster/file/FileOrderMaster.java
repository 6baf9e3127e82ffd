package io.integrationhub.orderexport.ordermaster.file;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderDocument;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.ordermaster.OrderMasterAdapter;
import io.integrationhub.orderexport.ordermaster.OrderMasterFault;
import io.integrationhub.orderexport.ordermaster.Verdict;
import io.integrationhub.orderexport.ordermaster.Verdict.Taken;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.file.DropFolder;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Puts orders into a folder, each under a name that says what it is about: the same order, change or cancellation has
 * the same name, and a file that is there is not written again. The receipt is the name of the order's first file.
 *
 * <p>Whoever reads the folder must know a name again that it has read before: after a crash, a file that was taken away
 * already may come once more.
 */
class FileOrderMaster implements OrderMasterAdapter {

    /** Enough of a fingerprint to tell the changes of one order apart. */
    private static final int SHORT_FINGERPRINT = 12;

    private final Map<TenantId, Mapping> mappings;

    FileOrderMaster(Map<TenantId, Mapping> mappings) {
        this.mappings = Map.copyOf(mappings);
    }

    @Override
    public Adapter adapter() {
        return Adapter.FILE;
    }

    @Override
    public Verdict place(Tenant tenant, Order order) {
        return put(tenant, order, "", new Receipt(fileName(tenant, order, "")));
    }

    @Override
    public Verdict amend(Tenant tenant, Order order, Receipt receipt) {
        String fingerprint = order.content().fingerprint().value().substring(0, SHORT_FINGERPRINT);
        return put(tenant, order, "-change-" + fingerprint, receipt);
    }

    @Override
    public Verdict cancel(Tenant tenant, Order order, Receipt receipt) {
        return put(tenant, order, "-cancelled", receipt);
    }

    @Override
    public Optional<Receipt> find(Tenant tenant, Order order) {
        String name = fileName(tenant, order, "");
        boolean isThere = Files.exists(folder(tenant).path().resolve(name));
        return isThere ? Optional.of(new Receipt(name)) : Optional.empty();
    }

    private Verdict put(Tenant tenant, Order order, String occasion, Receipt receipt) {
        folder(tenant).put(fileName(tenant, order, occasion), content(tenant, order, occasion));
        return new Taken(receipt);
    }

    private byte[] content(Tenant tenant, Order order, String occasion) {
        Map<String, Object> input = new LinkedHashMap<>(OrderDocument.of(order).fields());
        input.put("cancelled", occasion.equals("-cancelled"));
        Mapping mapping = Optional.ofNullable(mappings.get(tenant.id()))
                .orElseThrow(() -> new IllegalStateException("tenant " + tenant.id() + " has no folder for orders"));
        Object document = mapping.apply(input);
        if (document == null) {
            throw new PermanentFault(
                    OrderMasterFault.ORDER_MASTER_ANSWER_UNREADABLE,
                    "the mapping of " + FileMasterSettings.NAME + " makes nothing of order " + order.number());
        }
        return OrderFile.write(settings(tenant).format(), document);
    }

    private static String fileName(Tenant tenant, Order order, String occasion) {
        String number = order.number().value();
        // Some characters of a number cannot stand in a file's name; the id then keeps two such
        // orders apart.
        String plain =
                number.matches("[A-Za-z0-9_-]+") ? number : number.replaceAll("[^A-Za-z0-9_-]", "_") + "_" + order.id();
        return plain + occasion + "." + settings(tenant).format().name().toLowerCase(Locale.ROOT);
    }

    private static DropFolder folder(Tenant tenant) {
        return Optional.ofNullable(settings(tenant).folder())
                .map(DropFolder::new)
                .orElseThrow(() -> new IllegalStateException("tenant " + tenant.id() + " has no folder for orders"));
    }

    private static FileMasterSettings settings(Tenant tenant) {
        return tenant.section(FileMasterSettings.SECTION);
    }
}
