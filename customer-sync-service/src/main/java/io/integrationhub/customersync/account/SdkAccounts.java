package io.integrationhub.customersync.account;

import static io.integrationhub.customersync.account.AddressReader.text;

import com.commercetools.api.models.customer.Customer;
import com.commercetools.api.models.order.Order;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.activity.PlacedOrder;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.profile.ProfileSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads and erases through the commercetools SDK. */
class SdkAccounts implements Accounts {

    private static final int PAGE_SIZE = 500;

    static final List<String> EXPANDED = List.of("customerGroup", "customerGroupAssignments[*].customerGroup");

    private final Commercetools commercetools;

    SdkAccounts(Commercetools commercetools) {
        this.commercetools = commercetools;
    }

    @Override
    public Optional<Profile> load(Tenant tenant, ProfileSource source) {
        Project project = project(tenant);
        String id = source.id();
        return switch (source.type()) {
            case CUSTOMER ->
                project.find(project.api().customers().withId(id).get().withExpand(EXPANDED))
                        .map(PersonReader.of(tenant, project.clientId())::read);
            case ORDER ->
                project.find(project.api().orders().withId(id).get())
                        .flatMap(PersonReader.of(tenant, project.clientId())::readGuest);
            case BUSINESS_UNIT ->
                project.find(project.api().businessUnits().withId(id).get().withExpand(CompanyReader.EXPANDED))
                        .map(CompanyReader.of(tenant, project.clientId())::read);
        };
    }

    @Override
    public Optional<PlacedOrder> order(Tenant tenant, String id) {
        Project project = project(tenant);
        return project.find(project.api().orders().withId(id).get().withExpand(OrderReader.EXPANDED))
                .flatMap(OrderReader::read);
    }

    @Override
    public List<Account> withEmail(Tenant tenant, String email) {
        Project project = project(tenant);
        var request = project.api()
                .customers()
                .get()
                .withWhere("lowercaseEmail = :email")
                .withPredicateVar("email", email.strip().toLowerCase(Locale.ROOT))
                .withLimit(PAGE_SIZE);
        return project.call(request).getResults().stream()
                .filter(customer -> customer.getEmail().equalsIgnoreCase(email.strip()))
                .map(SdkAccounts::account)
                .toList();
    }

    @Override
    public Optional<Account> find(Tenant tenant, String numberOrId) {
        Project project = project(tenant);
        var byNumber = project.api()
                .customers()
                .get()
                .withWhere("customerNumber = :number")
                .withPredicateVar("number", numberOrId)
                .withLimit(1);
        return project.call(byNumber).getResults().stream()
                .filter(customer -> numberOrId.equals(customer.getCustomerNumber()))
                .findFirst()
                .or(() -> project.find(
                        project.api().customers().withId(numberOrId).get()))
                .map(SdkAccounts::account);
    }

    @Override
    public OrderNames ordersOf(Tenant tenant, Account account) {
        List<Order> orders = new ArrayList<>();
        if (!account.id().isEmpty()) {
            orders.addAll(orders(tenant, "customerId", account.id()));
        }
        if (!account.email().isEmpty()) {
            orders.addAll(orders(tenant, "customerEmail", account.email()));
        }
        return new OrderNames(
                orders.stream().map(Order::getId).distinct().toList(),
                orders.stream()
                        .map(order -> text(order.getOrderNumber()))
                        .filter(number -> !number.isEmpty())
                        .distinct()
                        .toList());
    }

    private List<Order> orders(Tenant tenant, String field, String value) {
        Project project = project(tenant);
        List<Order> orders = new ArrayList<>();
        String last = "";
        List<Order> page;
        do {
            String after = last.isEmpty() ? "" : " and id > \"" + last + "\"";
            page = project.call(project.api()
                            .orders()
                            .get()
                            .withWhere(field + " = :value" + after)
                            .withPredicateVar("value", value)
                            .withSort("id asc")
                            .withLimit(PAGE_SIZE)
                            .withWithTotal(false))
                    .getResults();
            orders.addAll(page);
            last = page.isEmpty() ? "" : page.getLast().getId();
        } while (page.size() == PAGE_SIZE);
        return orders;
    }

    @Override
    public void erase(Tenant tenant, Account account) {
        Project project = project(tenant);
        var byId = project.api().customers().withId(account.id());
        project.find(byId.get())
                .ifPresent(customer -> project.find(
                        byId.delete().withVersion(customer.getVersion()).withDataErasure(true)));
    }

    private static Account account(Customer customer) {
        return new Account(customer.getId(), text(customer.getCustomerNumber()), customer.getEmail());
    }

    private Project project(Tenant tenant) {
        return commercetools.project(tenant.id());
    }
}
