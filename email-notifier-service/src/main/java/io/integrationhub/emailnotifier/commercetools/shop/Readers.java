package io.integrationhub.emailnotifier.commercetools.shop;

import com.commercetools.api.models.common.BaseAddress;
import com.commercetools.api.models.customer.Customer;
import com.commercetools.api.models.store.StoreKeyReference;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.LocaleChain;
import io.integrationhub.emailnotifier.content.MailLanguages;
import io.integrationhub.emailnotifier.content.StoreKey;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import io.integrationhub.emailnotifier.mail.Recipient;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out who reads a mail, in which languages, and in which Store. */
public final class Readers {

    private final Commercetools commercetools;
    private final ShopLanguages shops;
    private final MailLanguages languages;

    Readers(Commercetools commercetools, ShopLanguages shops, MailLanguages languages) {
        this.commercetools = commercetools;
        this.shops = shops;
        this.languages = languages;
    }

    /**
     * What an order says about its reader; unknown texts are empty.
     *
     * @param address the billing or shipping address
     */
    public record OrderReader(
            String email, String customerId, @Nullable BaseAddress address, String locale, String store) {

        /** Omits personal data. */
        @Override
        public String toString() {
            return "OrderReader[" + store + "]";
        }
    }

    /** The reader of mails about an order; the customer's account is asked for language and name. */
    public Reader ofOrder(Tenant tenant, OrderReader order) {
        Optional<Customer> customer =
                order.customerId().isEmpty() ? Optional.empty() : customer(tenant, order.customerId());
        Addressee addressee = customer.map(Readers::addressee)
                .filter(found -> !found.lastName().isBlank())
                .or(() -> Optional.ofNullable(order.address()).map(Readers::addressee))
                .orElse(Addressee.UNKNOWN);
        String email =
                order.email().isBlank() ? customer.map(Customer::getEmail).orElse("") : order.email();
        List<Optional<Locale>> specific =
                List.of(customer.flatMap(it -> locale(it.getLocale())), locale(order.locale()));
        return reader(tenant, new Person(email, addressee, specific), order.store());
    }

    /** The reader of mails about a customer's account. */
    public Reader ofCustomer(Tenant tenant, Customer customer) {
        String store = Stream.ofNullable(customer.getStores())
                .flatMap(List::stream)
                .map(StoreKeyReference::getKey)
                .findFirst()
                .orElse("");
        Person person = new Person(customer.getEmail(), addressee(customer), List.of(locale(customer.getLocale())));
        return reader(tenant, person, store);
    }

    /** The reader of mails about a customer's account; empty if the customer was deleted. */
    public Optional<Reader> ofCustomer(Tenant tenant, String customerId) {
        return customer(tenant, customerId).map(customer -> ofCustomer(tenant, customer));
    }

    /** One of the merchant's people. */
    public Reader ofOperator(Tenant tenant, String email) {
        LocaleChain locales = new LocaleChain(List.of(languages.fallback(tenant)));
        return new Reader(
                recipient(email, Addressee.UNKNOWN), Addressee.UNKNOWN, locales, Optional.empty(), StoreLinks.NONE);
    }

    private Optional<Customer> customer(Tenant tenant, String id) {
        Project project = commercetools.project(tenant.id());
        return project.find(project.api().customers().withId(id).get());
    }

    /**
     * Who reads a mail, before the shop is asked.
     *
     * @param specific the person's locale, then the order's
     */
    private record Person(String email, Addressee addressee, List<Optional<Locale>> specific) {

        /** Omits personal data. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    private Reader reader(Tenant tenant, Person person, String store) {
        List<Locale> ofStore = store.isEmpty() ? List.of() : shops.ofStore(tenant, store);
        LocaleChain locales =
                LocaleChain.of(person.specific(), ofStore, shops.ofProject(tenant), languages.fallback(tenant));
        return new Reader(
                recipient(person.email(), person.addressee()),
                person.addressee(),
                locales,
                store.isEmpty() ? Optional.empty() : Optional.of(new StoreKey(store)),
                StoreLinks.NONE);
    }

    private static Optional<Recipient> recipient(String email, Addressee addressee) {
        String name = (addressee.firstName() + " " + addressee.lastName()).strip();
        return EmailAddress.find(email).map(address -> new Recipient(address, name));
    }

    private static Addressee addressee(Customer customer) {
        return new Addressee(
                text(customer.getSalutation()),
                text(customer.getTitle()),
                text(customer.getFirstName()),
                text(customer.getLastName()),
                text(customer.getCompanyName()));
    }

    private static Addressee addressee(BaseAddress address) {
        return new Addressee(
                text(address.getSalutation()),
                text(address.getTitle()),
                text(address.getFirstName()),
                text(address.getLastName()),
                text(address.getCompany()));
    }

    private static Optional<Locale> locale(@Nullable String tag) {
        return Optional.ofNullable(tag).filter(text -> !text.isBlank()).map(Locale::forLanguageTag);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
