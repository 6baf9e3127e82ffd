package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BusinessUnitsTest {

    private static final String BUYER =
            "'associateRoleAssignments':[{'associateRole':{'typeId':'associate-role','key':'buyer'},'inheritance':'";

    private final Acme acme = new Acme();
    private final ApiClient client = acme.client;

    @BeforeEach
    void createCompany() {
        acme.enableMessages();
        client.posted("stores", "{'key':'de'}");
        client.posted("stores", "{'key':'fr'}");
        client.posted("associate-roles", "{'key':'buyer','permissions':['CreateMyCarts']}");
        for (String name : List.of("ada", "bob")) {
            client.posted(
                    "customers",
                    "{'key':'" + name + "','email':'" + name + "@kunde.de','authenticationMode':'ExternalAuth'}");
        }
        client.posted(
                "business-units",
                "{'unitType':'Company','key':'kunde','name':'Kunde','stores':[{'typeId':'store','key':'de'}],"
                        + "'addresses':[{'key':'hq','country':'DE'}],'defaultBillingAddress':0,'associates':["
                        + associate("ada", "Enabled") + "," + associate("bob", "Disabled") + "]}");
    }

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void letsADivisionInheritStoresAndAssociates() {
        // When
        client.posted("business-units", division("munich", "kunde"));
        ObjectNode leaf = client.posted("business-units", division("east", "munich"));

        // Then
        assertThat(leaf.path("storeMode").asString()).isEqualTo("FromParent");
        assertThat(leaf.at("/topLevelUnit/key").asString()).isEqualTo("kunde");
        assertThat(leaf.at("/inheritedStores/0/key").asString()).isEqualTo("de");
        assertThat(leaf.path("inheritedAssociates")).hasSize(1);
        assertThat(leaf.at("/inheritedAssociates/0/associateRoleAssignments/0/source/key")
                        .asString())
                .isEqualTo("kunde");
        client.updated("business-units", unit("kunde"), "{'action':'setAssociates','associates':[]}");
        client.updated("business-units", unit("kunde"), "{'action':'addStore','store':{'typeId':'store','key':'fr'}}");
        assertThat(unit("east").path("inheritedAssociates")).isEmpty();
        assertThat(unit("east").path("inheritedStores")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'unitType':'Company','key':'xx','name':'X','storeMode':'FromParent'}",
                "{'unitType':'Company','key':'xx','name':'X','parentUnit':{'typeId':'business-unit','key':'kunde'}}",
                "{'unitType':'Division','key':'xx','name':'X'}",
                "{'unitType':'Division','key':'xx','name':'X','parentUnit':{'typeId':'business-unit','key':'no'}}",
                "{'unitType':'Division','key':'xx','name':'X','parentUnit':{'typeId':'business-unit','key':'kunde'},"
                        + "'stores':[{'typeId':'store','key':'de'}]}",
                "{'unitType':'Company','key':'xx','name':'X','contactEmail':'no-mail'}",
                "{'unitType':'Company','key':'kunde','name':'X'}"
            })
    void rejectsAnInvalidDraft(String draft) {
        assertThat(client.post("business-units", draft).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'action':'setStoreMode','storeMode':'FromParent'}",
                "{'action':'changeApprovalRuleMode','approvalRuleMode':'ExplicitAndFromParent'}",
                "{'action':'changeParentUnit','parentUnit':{'typeId':'business-unit','key':'kunde'}}",
                "{'action':'setUnitType','unitType':'Division'}",
                "{'action':'setUnitType','unitType':'Division','parentUnit':{'typeId':'business-unit','key':'kunde'}}",
                "{'action':'changeStatus','status':'Sleeping'}",
                "{'action':'removeAddress','addressKey':'no'}"
            })
    void rejectsWhatACompanyCanNot(String action) {
        assertThat(update("kunde", action).status()).isEqualTo(400);
    }

    @Test
    void allowsFiveLevelsAtMost() {
        // Given
        String parent = "kunde";
        for (String key : List.of("l2", "l3", "l4", "l5")) {
            client.posted("business-units", division(key, parent));
            parent = key;
        }

        // Then
        assertThat(client.post("business-units", division("l6", "l5")).code()).isEqualTo("InvalidOperation");
        String below = "{'action':'changeParentUnit','parentUnit':{'typeId':'business-unit','key':'l4'}}";
        assertThat(update("l3", below).code()).isEqualTo("InvalidOperation");
    }

    @Test
    void movesADivisionBetweenParentsWithTheSameStores() {
        // Given
        client.posted("business-units", "{'unitType':'Company','key':'other','name':'Other'}");
        client.posted("business-units", division("munich", "kunde"));
        client.posted("business-units", division("east", "munich"));
        String move = "{'action':'changeParentUnit','parentUnit':{'typeId':'business-unit','key':'other'}}";
        assertThat(update("munich", move).code()).isEqualTo("InvalidOperation");
        client.updated(
                "business-units", unit("other"), "{'action':'setStores','stores':[{'typeId':'store','key':'de'}]}");

        // When
        client.updated("business-units", unit("munich"), move);

        // Then
        assertThat(unit("east").at("/topLevelUnit/key").asString()).isEqualTo("other");
        assertThat(acme.messages("BusinessUnitParentChanged")
                        .getFirst()
                        .at("/oldParentUnit/key")
                        .asString())
                .isEqualTo("kunde");
        assertThat(acme.messages("BusinessUnitTopLevelUnitSet")).hasSize(2);
    }

    @Test
    void changesModesOfADivision() {
        // Given
        client.posted("business-units", division("munich", "kunde"));
        String stores = "{'action':'setStores','stores':[]}";
        assertThat(update("munich", stores).code()).isEqualTo("InvalidOperation");

        // When
        ObjectNode unit = client.updated(
                "business-units",
                unit("munich"),
                "{'action':'setStoreMode','storeMode':'Explicit','stores':[{'typeId':'store','key':'fr'}]},"
                        + "{'action':'changeAssociateMode','associateMode':'Explicit','makeInheritedAssociatesExplicit':true},"
                        + "{'action':'changeApprovalRuleMode','approvalRuleMode':'Explicit'},"
                        + "{'action':'setUnitType','unitType':'Company'}");

        // Then
        assertThat(unit.at("/stores/0/key").asString()).isEqualTo("fr");
        assertThat(unit.has("inheritedStores")).isFalse();
        assertThat(unit.has("parentUnit")).isFalse();
        assertThat(unit.path("associates")).hasSize(1);
        for (String type : List.of(
                "BusinessUnitStoreModeChanged",
                "BusinessUnitAssociateModeChanged",
                "BusinessUnitApprovalRuleModeChanged",
                "BusinessUnitTypeSet",
                "BusinessUnitTopLevelUnitSet")) {
            assertThat(acme.messages(type)).as(type).hasSize(1);
        }
    }

    @Test
    void changesTheAssociates() {
        // Given
        String remove = "{'action':'removeAssociate','customer':{'typeId':'customer','key':'bob'}}";

        // When
        client.updated("business-units", unit("kunde"), remove);
        assertThat(update("kunde", remove).code()).isEqualTo("InvalidOperation");
        client.updated(
                "business-units",
                unit("kunde"),
                "{'action':'addAssociate','associate':" + associate("bob", "Enabled") + "}");
        ObjectNode unit = client.updated(
                "business-units",
                unit("kunde"),
                "{'action':'changeAssociate','associate':" + associate("ada", "Disabled") + "}");

        // Then
        assertThat(unit.at("/associates/0/associateRoleAssignments/0/inheritance")
                        .asString())
                .isEqualTo("Disabled");
        for (String event : List.of("Added", "Changed", "Removed")) {
            assertThat(acme.messages("BusinessUnitAssociate" + event)).as(event).hasSize(1);
        }
    }

    @Test
    void changesTheOtherFields() {
        // Given
        client.posted("customer-groups", "{'key':'gold','groupName':'Gold'}");

        // When
        ObjectNode unit = client.updated(
                "business-units",
                unit("kunde"),
                "{'action':'changeName','name':'New'},{'action':'setContactEmail','contactEmail':'a@kunde.de'},"
                        + "{'action':'changeStatus','status':'Inactive'},"
                        + "{'action':'addShippingAddressId','addressKey':'hq'},"
                        + "{'action':'addAddress','address':{'key':'lager','country':'DE'}},"
                        + "{'action':'addCustomerGroupAssignment','customerGroupAssignment':{'customerGroup':"
                        + "{'typeId':'customer-group','key':'gold'}}}");
        client.delete("business-units/key=kunde?version=" + unit.path("version").asLong());

        // Then
        assertThat(unit.path("addresses")).hasSize(2);
        for (String type : List.of(
                "BusinessUnitNameChanged",
                "BusinessUnitContactEmailSet",
                "BusinessUnitStatusChanged",
                "BusinessUnitShippingAddressAdded",
                "BusinessUnitAddressAdded",
                "BusinessUnitCustomerGroupAssignmentAdded",
                "BusinessUnitDeleted")) {
            assertThat(acme.messages(type)).as(type).hasSize(1);
        }
    }

    @Test
    void changesAssociateRoles() {
        // Given
        ObjectNode role = client.posted("associate-roles", "{'key':'admin'}");

        // When
        ObjectNode changed = client.updated(
                "associate-roles",
                role,
                "{'action':'setName','name':'Admin'},{'action':'changeBuyerAssignable','buyerAssignable':false},"
                        + "{'action':'setPermissions','permissions':['ViewMyCarts']},"
                        + "{'action':'addPermission','permission':'CreateMyCarts'},"
                        + "{'action':'removePermission','permission':'ViewMyCarts'}");
        client.delete(
                "associate-roles/key=admin?version=" + changed.path("version").asLong());

        // Then
        assertThat(changed.path("permissions").toString()).isEqualTo("[\"CreateMyCarts\"]");
        for (String event : List.of(
                "NameSet",
                "BuyerAssignableChanged",
                "PermissionsSet",
                "PermissionAdded",
                "PermissionRemoved",
                "Deleted")) {
            assertThat(acme.messages("AssociateRole" + event)).as(event).hasSize(1);
        }
    }

    private static String associate(String customer, String inheritance) {
        return "{'customer':{'typeId':'customer','key':'" + customer + "'}," + BUYER + inheritance + "'}]}";
    }

    private static String division(String key, String parent) {
        return "{'unitType':'Division','key':'" + key + "','name':'D','parentUnit':{'typeId':'business-unit','key':'"
                + parent + "'}}";
    }

    private JsonNode unit(String key) {
        return client.get("business-units/key=" + key).body();
    }

    private ApiClient.Response update(String key, String action) {
        return client.post(
                "business-units/key=" + key,
                "{'version':" + unit(key).path("version").asLong() + ",'actions':[" + action + "]}");
    }
}
