package io.integrationhub.customersync.commercetools;

import com.commercetools.api.models.customer.CustomerUpdateAction;
import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.provisioning.FieldChanges;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ExistingCustomer;
import io.integrationhub.customersync.customer.change.CustomerChange;
import io.integrationhub.customersync.customer.change.CustomerChange.SetCustomFields;
import io.integrationhub.customersync.reference.Reference;
import io.integrationhub.customersync.settings.ImportSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The customers of one tenant's Project. */
final class ProjectCustomers {

    /**
     * Fewer than the requests that a tenant may have in flight (64): more records would use up the time that a request
     * may wait for its turn, and be tried again much later.
     */
    private static final int MAX_WRITES = 40;

    private final Semaphore writes = new Semaphore(MAX_WRITES);
    private final Project project;
    private final BiFunction<JsonNode, Map<String, Object>, FieldChanges> customFields;
    private final CustomerGroups groups;
    private final KnownStores stores;
    private final CustomerJson json;
    private final CustomerReader reader;
    private final CombinedSearch search;

    /** @param customFields the changes that give a resource its custom fields, once its Type has them */
    ProjectCustomers(
            Project project,
            ImportSettings settings,
            BiFunction<JsonNode, Map<String, Object>, FieldChanges> customFields) {
        this.project = project;
        this.customFields = customFields;
        this.groups = new CustomerGroups(project);
        this.stores = new KnownStores(project);
        this.json = new CustomerJson(settings.hasSingleGroup());
        this.reader = new CustomerReader(settings.hasSingleGroup(), groups::keys);
        this.search = new CombinedSearch(conditions -> reader.read(new CustomerQuery(project).find(conditions)));
    }

    List<ExistingCustomer> find(CustomerLookup lookup) {
        return search.find(lookup);
    }

    /**
     * What the customer refers to and is missing.
     *
     * @param createsGroups whether missing groups are created, rather than waited for
     * @param isDryRun whether they are not created yet
     */
    Set<Reference> missing(Customer customer, boolean createsGroups, boolean isDryRun) {
        Set<Reference> missing = new TreeSet<>();
        customer.stores()
                .ifPresent(keys ->
                        stores.missing(keys).forEach(key -> missing.add(new Reference(Reference.Kind.STORE, key))));
        for (String key : groups.missing(customer.groups().orElse(Set.of()))) {
            if (createsGroups && !isDryRun) {
                groups.create(key);
            } else if (!createsGroups) {
                missing.add(new Reference(Reference.Kind.CUSTOMER_GROUP, key));
            }
        }
        return missing;
    }

    Optional<ExistingCustomer> create(Customer customer) {
        FieldChanges custom =
                customFields.apply(SdkJson.node(Map.of()), CustomFieldDefinitions.values(customer.custom()));
        return unlessTaken(() -> read(project.call(project.api().customers().post(json.draft(customer, custom)))
                .getCustomer()));
    }

    Optional<ExistingCustomer> update(
            ExistingCustomer existing, Function<ExistingCustomer, List<CustomerChange>> changes) {
        AtomicReference<Optional<ExistingCustomer>> given = new AtomicReference<>(Optional.of(existing));
        return unlessTaken(() -> project.update(
                () -> given.getAndSet(Optional.empty()).orElseGet(() -> load(existing.id())),
                current -> actions(current, changes.apply(current)),
                this::write));
    }

    private ExistingCustomer load(String id) {
        return read(project.call(project.api().customers().withId(id).get()));
    }

    private List<CustomerUpdateAction> actions(ExistingCustomer current, List<CustomerChange> changes) {
        return json.relevant(changes).stream()
                .flatMap(change -> json.actions(change, fieldChanges(current, change)))
                .toList();
    }

    private FieldChanges fieldChanges(ExistingCustomer current, CustomerChange change) {
        return change instanceof SetCustomFields it
                ? customFields.apply(
                        CustomFieldDefinitions.resource(current.typeId(), current.custom()),
                        CustomFieldDefinitions.values(it.values()))
                : new FieldChanges.None();
    }

    /** A request has a limited number of actions; those of a later one find the version that the earlier one left. */
    private ExistingCustomer write(ExistingCustomer current, List<CustomerUpdateAction> actions) {
        ExistingCustomer written = current;
        for (List<CustomerUpdateAction> some : Requests.split(actions)) {
            long version = written.version();
            written = read(project.call(project.api()
                    .customers()
                    .withId(current.id())
                    .post(update -> update.version(version).actions(some))));
        }
        return written;
    }

    void delete(ExistingCustomer existing) {
        project.find(project.api().customers().withId(existing.id()).delete().withVersion(existing.version()));
    }

    private ExistingCustomer read(com.commercetools.api.models.customer.Customer customer) {
        return reader.read(List.of(customer)).getFirst();
    }

    private <T> Optional<T> unlessTaken(Supplier<T> write) {
        writes.acquireUninterruptibly();
        try {
            return Optional.of(write.get());
        } catch (PermanentFault fault) {
            if (has(fault, "DuplicateField")) {
                return Optional.empty();
            }
            if (!has(fault, "ReferencedResourceNotFound")) {
                throw fault;
            }
            // Somebody has deleted a group or Store since it was looked up; the next attempt looks again.
            groups.forget();
            stores.forget();
            throw new TransientFault(fault.code(), String.valueOf(fault.getMessage()), fault.getCause());
        } finally {
            writes.release();
        }
    }

    private static boolean has(PermanentFault fault, String code) {
        return CommercetoolsError.behind(fault).filter(error -> error.has(code)).isPresent();
    }
}
