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

class CustomersTest {

    private final Acme acme = new Acme();
    private final ApiClient client = acme.client;

    @BeforeEach
    void enableMessages() {
        acme.enableMessages();
    }

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void rejectsTheEmailOfAnotherCustomerInAnyCase() {
        // Given
        customer("Ada@Kunde.de", "");
        ObjectNode grace = customer("grace@kunde.de", "");

        // Then
        ApiClient.Response duplicate =
                client.post("customers", "{'email':'ADA@kunde.DE','authenticationMode':'ExternalAuth'}");
        assertThat(duplicate.code()).isEqualTo("DuplicateField");
        assertThat(duplicate.body().at("/errors/0/field").asString()).isEqualTo("email");
        assertThat(update(grace, "{'action':'changeEmail','email':'aDA@kunde.de'}")
                        .code())
                .isEqualTo("DuplicateField");
        ObjectNode changed = client.updated("customers", grace, "{'action':'changeEmail','email':'GRACE@kunde.de'}");
        assertThat(changed.path("email").asString()).isEqualTo("GRACE@kunde.de");
    }

    @Test
    void findsACustomerByTheLowercaseEmail() {
        // Given
        customer("Ada@Kunde.de", "");

        // When
        JsonNode found = client.get("customers?where=" + ApiClient.encode("lowercaseEmail = \"ada@kunde.de\""))
                .body();

        // Then
        assertThat(found.path("count").asInt()).isEqualTo(1);
        assertThat(found.at("/results/0").has("lowercaseEmail")).isFalse();
    }

    @Test
    void allowsAnEmailOncePerStoreAndOnceWithoutStore() {
        // Given
        client.posted("stores", "{'key':'de'}");
        client.posted("stores", "{'key':'fr'}");
        customer("ada@kunde.de", "");
        customer("ada@kunde.de", ",'stores':[{'typeId':'store','key':'de'}]");

        // When
        ObjectNode french = customer("ada@kunde.de", ",'stores':[{'typeId':'store','key':'fr'}]");

        // Then
        String other = "{'action':'addStore','store':{'typeId':'store','key':'de'}}";
        String none = "{'action':'removeStore','store':{'typeId':'store','key':'fr'}}";
        assertThat(update(french, other).code()).isEqualTo("DuplicateField");
        assertThat(update(french, none).code()).isEqualTo("DuplicateField");
    }

    @Test
    void refersToStoresByKeyAndRejectsUnknownOnes() {
        // Given
        ObjectNode store = client.posted("stores", "{'key':'de'}");

        // When
        ObjectNode customer = customer(
                "ada@kunde.de",
                ",'stores':[{'typeId':'store','id':'" + store.path("id").asString() + "'}]");

        // Then
        assertThat(customer.path("stores").toString()).isEqualTo("[{\"typeId\":\"store\",\"key\":\"de\"}]");
        String unknown =
                "{'email':'x@kunde.de','authenticationMode':'ExternalAuth','stores':[{'typeId':'store','key':'no'}]}";
        assertThat(client.post("customers", unknown).code()).isEqualTo("ReferencedResourceNotFound");
        ObjectNode global = client.updated("customers", customer, "{'action':'setStores','stores':[]}");
        assertThat(global.path("stores")).isEmpty();
        JsonNode message = acme.messages("CustomerStoresSet").getFirst();
        assertThat(message.path("stores")).isEmpty();
        assertThat(message.at("/oldStores/0/key").asString()).isEqualTo("de");
    }

    @Test
    void assignsTheCartOfAnAnonymousSession() {
        // Given
        ObjectNode cart = client.posted("carts", "{'currency':'EUR','anonymousId':'session-1'}");
        String id = cart.path("id").asString();
        String draft = "{'email':'ada@kunde.de','authenticationMode':'ExternalAuth','anonymousCart':"
                + "{'typeId':'cart','id':'" + id + "'},'anonymousId':'";

        // Then
        assertThat(client.post("customers", draft + "session-2'}").code()).isEqualTo("InvalidOperation");
        ObjectNode result = client.posted("customers", draft + "session-1'}");
        assertThat(result.at("/cart/id").asString()).isEqualTo(id);
        assertThat(result.at("/cart/customerId")).isEqualTo(result.at("/customer/id"));
        assertThat(client.get("carts/" + id).body().has("anonymousId")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'email':'no-mail'",
                "'email':'a@b.de','locale':'no locale'",
                "'email':'a@b.de','authenticationMode':'Foo'",
                "'email':'a@b.de','addresses':[{'country':'DE'}],'defaultShippingAddress':'x'",
                "'email':'a@b.de','addresses':[{'country':'DE'}],'billingAddresses':[1]",
                "'email':'a@b.de','addresses':[{'key':'home','country':'DE'},{'key':'home','country':'FR'}]",
                "'email':'a@b.de','authenticationMode':'Password'",
                "'email':'a@b.de','customerGroup':{'typeId':'customer-group','key':'no'}"
            })
    void rejectsAnInvalidDraft(String fields) {
        String mode = fields.contains("authenticationMode") ? "" : ",'authenticationMode':'ExternalAuth'";
        ApiClient.Response response = client.post("customers", "{" + fields + mode + "}");
        assertThat(response.status()).isEqualTo(400);
    }

    @Test
    void requiresUniqueAddressKeysAndReportsTheUseOfAnAddress() {
        // Given
        ObjectNode customer = customer(
                "ada@kunde.de",
                ",'addresses':[{'key':'home','country':'DE','id':'mine'},{'key':'work','country':'FR'}],"
                        + "'defaultShippingAddress':0,'billingAddresses':[0]");
        assertThat(customer.at("/addresses/0/id").asString()).isNotEqualTo("mine");

        // When
        assertThat(update(customer, "{'action':'addAddress','address':{'key':'home','country':'DE'}}")
                        .code())
                .isEqualTo("DuplicateField");
        ObjectNode changed = client.updated(
                "customers",
                customer,
                "{'action':'changeAddress','addressKey':'home','address':{'key':'home','country':'AT'}}");
        ObjectNode removed = client.updated("customers", changed, "{'action':'removeAddress','addressKey':'home'}");

        // Then
        for (String type : List.of("CustomerAddressChanged", "CustomerAddressRemoved")) {
            assertThat(acme.messages(type).getFirst().path("addressRoles").toString())
                    .isEqualTo("[\"Shipping\",\"Billing\"]");
        }
        assertThat(removed.has("defaultShippingAddressId")).isFalse();
        assertThat(removed.path("shippingAddressIds")).isEmpty();
    }

    @Test
    void assignsCustomerGroups() {
        // Given
        client.posted("customer-groups", "{'key':'gold','groupName':'Gold'}");
        client.posted("customer-groups", "{'key':'blue','groupName':'Blue'}");
        ObjectNode customer = customer("ada@kunde.de", "");
        String add = "{'action':'addCustomerGroupAssignment','customerGroupAssignment':{'customerGroup':"
                + "{'typeId':'customer-group','key':'gold'}}}";

        // When
        ObjectNode added = client.updated("customers", customer, add);
        assertThat(update(added, add).status()).isEqualTo(400);
        ObjectNode set = client.updated(
                "customers",
                added,
                "{'action':'setCustomerGroupAssignments','customerGroupAssignments':[{'customerGroup':"
                        + "{'typeId':'customer-group','key':'blue'}}]}");
        String remove =
                "{'action':'removeCustomerGroupAssignment','customerGroup':{'typeId':'customer-group','key':'blue'}}";
        ObjectNode removed = client.updated("customers", set, remove);

        // Then
        assertThat(removed.path("customerGroupAssignments")).isEmpty();
        assertThat(update(removed, remove).code()).isEqualTo("InvalidOperation");
        assertThat(acme.messages("CustomerGroupAssignmentAdded")).hasSize(1);
        assertThat(acme.messages("CustomerGroupAssignmentsSet").getFirst().path("oldCustomerGroupAssignments"))
                .hasSize(1);
        assertThat(acme.messages("CustomerGroupAssignmentRemoved")).hasSize(1);
    }

    @Test
    void deletesThePasswordWithTheAuthenticationMode() {
        // Given
        ObjectNode customer = (ObjectNode) client.posted("customers", "{'email':'ada@kunde.de','password':'secret'}")
                .path("customer");
        assertThat(customer.path("password").asString()).startsWith("****").doesNotContain("secret");

        // When
        ObjectNode external =
                client.updated("customers", customer, "{'action':'setAuthenticationMode','authMode':'ExternalAuth'}");

        // Then
        assertThat(external.has("password")).isFalse();
        assertThat(update(external, "{'action':'setAuthenticationMode','authMode':'Password'}")
                        .code())
                .isEqualTo("RequiredField");
    }

    @Test
    void setsCustomFieldsOfCustomersGroupsAndAddresses() {
        // Given
        client.posted(
                "types",
                "{'key':'hub','name':{'en':'Hub'},'resourceTypeIds':['customer','address','customer-group'],"
                        + "'fieldDefinitions':[{'name':'code','label':{'en':'Code'},'required':false,'type':{'name':'String'}}]}");
        ObjectNode customer = customer("ada@kunde.de", ",'addresses':[{'country':'DE'}]");
        String address = "'addressId':'" + customer.at("/addresses/0/id").asString() + "'";
        ObjectNode group = client.posted("customer-groups", "{'groupName':'A'}");
        String type = "'type':{'typeId':'type','key':'hub'}}";

        // When
        client.updated(
                "customers",
                customer,
                "{'action':'setAddressCustomType'," + address + "," + type
                        + ",{'action':'setAddressCustomField','name':'code','value':'1'," + address + "}"
                        + ",{'action':'setAddressCustomField','name':'code','value':'2'," + address + "}"
                        + ",{'action':'setAddressCustomField','name':'code'," + address + "}"
                        + ",{'action':'setCustomType'," + type);
        client.updated(
                "customer-groups",
                group,
                "{'action':'setCustomType'," + type + ",{'action':'setCustomField','name':'code','value':'1'}");

        // Then
        JsonNode changed = acme.messages("CustomerAddressCustomFieldChanged").getFirst();
        assertThat(changed.path("previousValue").asString()).isEqualTo("1");
        assertThat(changed.path("addressId")).isEqualTo(customer.at("/addresses/0/id"));
        for (String sent : List.of(
                "CustomerAddressCustomTypeSet",
                "CustomerAddressCustomFieldAdded",
                "CustomerAddressCustomFieldRemoved",
                "CustomerCustomTypeSet",
                "CustomerGroupCustomTypeSet",
                "CustomerGroupCustomFieldAdded")) {
            assertThat(acme.messages(sent)).as(sent).hasSize(1);
        }
    }

    @Test
    void sendsTheMessagesOfStores() {
        // Given
        ObjectNode store = client.posted("stores", "{'key':'de','languages':['de'],'countries':[{'code':'DE'}]}");

        // When
        ObjectNode changed = client.updated(
                "stores",
                store,
                "{'action':'setName','name':{'en':'Germany'}},{'action':'setLanguages','languages':['en']},"
                        + "{'action':'setCountries','countries':[{'code':'DE'},{'code':'AT'}]}");
        client.delete("stores/key=de?version=" + changed.path("version").asLong());

        // Then
        assertThat(acme.messages("StoreCreated")
                        .getFirst()
                        .at("/countries/0/code")
                        .asString())
                .isEqualTo("DE");
        assertThat(acme.messages("StoreNameSet")).hasSize(1);
        assertThat(acme.messages("StoreLanguagesChanged")
                        .getFirst()
                        .path("removedLanguages")
                        .toString())
                .isEqualTo("[\"de\"]");
        assertThat(acme.messages("StoreCountriesChanged")
                        .getFirst()
                        .path("addedCountries")
                        .toString())
                .isEqualTo("[{\"code\":\"AT\"}]");
        assertThat(acme.messages("StoreDeleted")).hasSize(1);
    }

    private ObjectNode customer(String email, String more) {
        return (ObjectNode)
                client.posted("customers", "{'email':'" + email + "','authenticationMode':'ExternalAuth'" + more + "}")
                        .path("customer");
    }

    private ApiClient.Response update(ObjectNode customer, String action) {
        return client.post(
                "customers/" + customer.path("id").asString(),
                "{'version':" + customer.path("version").asLong() + ",'actions':[" + action + "]}");
    }
}
