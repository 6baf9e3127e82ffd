package io.integrationhub.customersync.address;

import static io.integrationhub.customersync.fakes.SampleCustomers.address;
import static io.integrationhub.customersync.fakes.SampleCustomers.withKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressComparisonTest {

    private static final ExistingAddress HOME = existing("a1", "Hauptstr.", "1");
    private static final ExistingAddress WORK = existing("a2", "Allee", "7");

    @Test
    void changesNothingAboutAnAddressThatIsThere() {
        assertThat(changes(List.of(address("Hauptstr.", "1")), HOME)).isEmpty();
    }

    @Test
    void keepsWhatTheMasterDoesNotState() {
        // Given
        ExistingAddress withPhone = new ExistingAddress(
                "a1",
                Optional.of("home"),
                Map.of(
                        AddressField.COUNTRY, "DE",
                        AddressField.CITY, "Berlin",
                        AddressField.STREET_NAME, "Hauptstr.",
                        AddressField.STREET_NUMBER, "1",
                        AddressField.PHONE, "030"),
                Set.of(),
                Map.of());

        // When, Then
        assertThat(changes(List.of(address("Hauptstr.", "1")), withPhone)).isEmpty();
        assertThat(changes(List.of(address("Hauptstr.", "2")), withPhone))
                .singleElement()
                .isInstanceOfSatisfying(AddressChange.Replace.class, change -> {
                    assertThat(change.id()).isEqualTo("a1");
                    assertThat(change.key()).contains("home");
                    assertThat(change.content()).containsEntry(AddressField.PHONE, "030");
                });
    }

    @Test
    void addsAnAddressWithAKeyAndItsRoles() {
        assertThat(changes(List.of(address("Allee", "7", AddressRole.DEFAULT_BILLING, AddressRole.SHIPPING)), HOME))
                .extracting(AddressChange::name)
                .containsExactly("addAddress", "setDefaultBillingAddress", "addShippingAddressId", "removeAddress");
    }

    @Test
    void matchesByKeyBeforeContent() {
        // Given
        ExistingAddress keyed = new ExistingAddress("a3", Optional.of("bill"), WORK.content(), Set.of(), Map.of());

        // When
        List<AddressChange> changes = changes(List.of(withKey(address("Hauptstr.", "1"), "bill")), keyed, HOME);

        // Then
        assertThat(changes).extracting(AddressChange::name).containsExactly("changeAddress", "removeAddress");
        assertThat(changes.getFirst())
                .isInstanceOfSatisfying(
                        AddressChange.Replace.class, it -> assertThat(it.id()).isEqualTo("a3"));
    }

    @Test
    void movesTheDefault() {
        // Given
        ExistingAddress old = withRoles(HOME, AddressRole.SHIPPING, AddressRole.DEFAULT_SHIPPING);

        // When
        List<AddressChange> changes = changes(
                List.of(
                        address("Hauptstr.", "1", AddressRole.SHIPPING),
                        address("Allee", "7", AddressRole.DEFAULT_SHIPPING)),
                old,
                WORK);

        // Then
        assertThat(changes).singleElement().isInstanceOfSatisfying(AddressChange.SetDefault.class, change -> {
            assertThat(change.role()).isEqualTo(AddressRole.DEFAULT_SHIPPING);
            assertThat(change.target()).contains(new AddressTarget("addressId", "a2"));
        });
    }

    @Test
    void endsADefaultThatNoAddressHasAnyMore() {
        // Given
        ExistingAddress old = withRoles(HOME, AddressRole.SHIPPING, AddressRole.DEFAULT_SHIPPING);

        // When, Then
        assertThat(changes(List.of(address("Hauptstr.", "1", AddressRole.SHIPPING)), old))
                .containsExactly(new AddressChange.SetDefault(AddressRole.DEFAULT_SHIPPING, Optional.empty()));
        assertThat(changes(List.of(address("Hauptstr.", "1")), old))
                .extracting(AddressChange::name)
                .containsExactly("removeShippingAddressId");
    }

    @Test
    void writesAnAddressThatIsStatedTwiceOnce() {
        assertThat(changes(List.of(
                        address("Allee", "7", AddressRole.SHIPPING), address("Allee", "7", AddressRole.BILLING))))
                .extracting(AddressChange::name)
                .containsExactly("addAddress", "addShippingAddressId", "addBillingAddressId");
    }

    @Test
    void leavesAnAddressThatTheMasterNeverStated() {
        assertThat(AddressComparison.between(List.of(address("Allee", "7")), List.of(HOME, WORK), WORK::equals))
                .isEmpty();
    }

    @Test
    void doesNotTakeAForeignAddressForASimilarOne() {
        assertThat(AddressComparison.between(List.of(address("Hauptstr.", "2")), List.of(HOME), _ -> false))
                .extracting(AddressChange::name)
                .containsExactly("addAddress");
    }

    @Test
    void choosesAnotherKeyIfTheGeneratedOneIsTaken() {
        // Given
        StatedAddress stated = address("Allee", "7");
        ExistingAddress keyed = new ExistingAddress(
                "a1", Optional.of(stated.generatedKey()), Map.of(AddressField.COUNTRY, "FR"), Set.of(), Map.of());

        // When
        List<AddressChange> changes = AddressComparison.between(List.of(stated), List.of(keyed), _ -> false);

        // Then
        assertThat(changes.getFirst())
                .isInstanceOfSatisfying(
                        AddressChange.Add.class, it -> assertThat(it.key()).isEqualTo(stated.generatedKey() + "-2"));
    }

    private static List<AddressChange> changes(List<StatedAddress> stated, ExistingAddress... existing) {
        return AddressComparison.between(stated, List.of(existing), _ -> true);
    }

    private static ExistingAddress withRoles(ExistingAddress address, AddressRole... roles) {
        return new ExistingAddress(address.id(), address.key(), address.content(), Set.of(roles), Map.of());
    }

    private static ExistingAddress existing(String id, String street, String number) {
        return new ExistingAddress(
                id,
                Optional.empty(),
                Map.of(
                        AddressField.COUNTRY,
                        "DE",
                        AddressField.CITY,
                        "Berlin",
                        AddressField.STREET_NAME,
                        street,
                        AddressField.STREET_NUMBER,
                        number),
                Set.of(),
                Map.of());
    }
}
