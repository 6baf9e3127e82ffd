package io.integrationhub.customersync.commercetools;

import com.commercetools.api.models.business_unit.BusinessUnitDraft;
import com.commercetools.api.models.business_unit.BusinessUnitUpdateAction;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.provisioning.FieldChanges;
import io.integrationhub.commercetools.provisioning.ProvisionedFields;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.address.ResourceKey;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.ExistingUnit;
import io.integrationhub.customersync.businessunit.UnitChange;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.commercetools.CustomerQuery.Condition;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.reference.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Business Units, read and written with the SDK. */
class SdkBusinessUnits implements BusinessUnits {

    private final Commercetools commercetools;
    private final ProvisionedFields customFields;

    SdkBusinessUnits(Commercetools commercetools, ProvisionedFields customFields) {
        this.commercetools = commercetools;
        this.customFields = customFields;
    }

    @Override
    public Optional<ExistingUnit> find(Tenant tenant, UnitKey key) {
        Project project = project(tenant);
        return project.find(project.api().businessUnits().withKey(key.value()).get())
                .map(SdkBusinessUnits::read);
    }

    @Override
    public Set<Reference> missing(Tenant tenant, BusinessUnit unit) {
        Project project = project(tenant);
        Set<Reference> missing = new TreeSet<>();
        unit.parent()
                .filter(parent -> project.find(project.api()
                                .businessUnits()
                                .withKey(parent.value())
                                .get())
                        .isEmpty())
                .ifPresent(parent -> missing.add(new Reference(Reference.Kind.BUSINESS_UNIT, parent.value())));
        new KnownStores(project)
                .missing(unit.stores().orElse(Set.of()))
                .forEach(store -> missing.add(new Reference(Reference.Kind.STORE, store)));
        roles(unit)
                .filter(role -> project.find(
                                project.api().associateRoles().withKey(role).get())
                        .isEmpty())
                .forEach(role -> missing.add(new Reference(Reference.Kind.ASSOCIATE_ROLE, role)));
        return missing;
    }

    private static Stream<String> roles(BusinessUnit unit) {
        return unit.associates().stream()
                .flatMap(List::stream)
                .flatMap(associate -> associate.roles().stream())
                .map(role -> role.role())
                .distinct()
                .sorted();
    }

    @Override
    public Map<CustomerNumber, String> customerIds(Tenant tenant, Set<CustomerNumber> customers) {
        Set<Condition> conditions = customers.stream()
                .flatMap(customer -> Stream.of(
                        new Condition("key", ResourceKey.of(customer.value())),
                        new Condition("customerNumber", customer.value())))
                .collect(Collectors.toSet());
        Map<String, String> byKey = new HashMap<>();
        Map<String, String> byNumber = new HashMap<>();
        new CustomerQuery(project(tenant)).find(conditions).forEach(customer -> {
            Optional.ofNullable(customer.getKey()).ifPresent(key -> byKey.put(key, customer.getId()));
            Optional.ofNullable(customer.getCustomerNumber())
                    .ifPresent(number -> byNumber.put(number, customer.getId()));
        });
        Map<CustomerNumber, String> ids = new HashMap<>();
        customers.forEach(customer -> Optional.ofNullable(byKey.get(ResourceKey.of(customer.value())))
                .or(() -> Optional.ofNullable(byNumber.get(customer.value())))
                .ifPresent(id -> ids.put(customer, id)));
        return ids;
    }

    @Override
    public ExistingUnit create(Tenant tenant, BusinessUnit unit, Map<CustomerNumber, String> customerIds) {
        Project project = project(tenant);
        FieldChanges custom =
                customFields.changes(tenant, SdkJson.node(Map.of()), CustomFieldDefinitions.values(unit.custom()));
        BusinessUnitDraft draft = SdkJson.object(UnitJson.draft(unit, customerIds, custom), BusinessUnitDraft.class);
        return read(project.call(project.api().businessUnits().post(draft)));
    }

    @Override
    public ExistingUnit update(Tenant tenant, ExistingUnit existing, Function<ExistingUnit, List<UnitChange>> changes) {
        Project project = project(tenant);
        AtomicReference<Optional<ExistingUnit>> given = new AtomicReference<>(Optional.of(existing));
        return project.update(
                () -> given.getAndSet(Optional.empty())
                        .orElseGet(() -> read(project.call(project.api()
                                .businessUnits()
                                .withId(existing.id())
                                .get()))),
                current -> actions(tenant, current, changes.apply(current)),
                (current, actions) -> write(project, current, actions));
    }

    private List<BusinessUnitUpdateAction> actions(Tenant tenant, ExistingUnit current, List<UnitChange> changes) {
        return changes.stream()
                .flatMap(change -> UnitJson.actions(change, fieldChanges(tenant, current, change)))
                .toList();
    }

    private FieldChanges fieldChanges(Tenant tenant, ExistingUnit current, UnitChange change) {
        if (!(change instanceof UnitChange.SetCustomFields it)) {
            return new FieldChanges.None();
        }
        JsonNode resource = CustomFieldDefinitions.resource(current.typeId(), current.custom());
        return customFields.changes(tenant, resource, CustomFieldDefinitions.values(it.values()));
    }

    private static ExistingUnit write(Project project, ExistingUnit current, List<BusinessUnitUpdateAction> actions) {
        ExistingUnit written = current;
        for (List<BusinessUnitUpdateAction> some : Requests.split(actions)) {
            long version = written.version();
            written = read(project.call(project.api()
                    .businessUnits()
                    .withId(current.id())
                    .post(update -> update.version(version).actions(some))));
        }
        return written;
    }

    private static ExistingUnit read(Object unit) {
        return UnitJson.read(SdkJson.tree(unit));
    }

    private Project project(Tenant tenant) {
        return commercetools.project(tenant.id());
    }
}
