package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ProductTypeRulesTest {

    private static final String TYPE = "product-types/key=shirt";

    private final Catalog catalog = new Catalog();

    @AfterEach
    void stop() {
        catalog.close();
    }

    @Test
    void changesDefinitionsOfAttributes() {
        // When
        ObjectNode type = catalog.update(
                TYPE,
                "{'action':'addAttributeDefinition','attribute':"
                        + Catalog.attribute("width", "'type':{'name':'number'}") + "}",
                "{'action':'changeLabel','attributeName':'width','label':{'en':'Width in mm'}}",
                "{'action':'setInputTip','attributeName':'width','inputTip':{'en':'mm'}}",
                "{'action':'changeInputHint','attributeName':'width','newValue':'MultiLine'}",
                "{'action':'changeIsSearchable','attributeName':'width','isSearchable':false}",
                "{'action':'changeAttributeConstraint','attributeName':'brand','newValue':'None'}",
                "{'action':'changeAttributeOrderByName','attributeNames':['width','care','tags','brand','size']}",
                "{'action':'changeName','name':'Shirts'}",
                "{'action':'setKey','key':'shirts'}");

        // Then
        JsonNode width = type.at("/attributes/0");
        assertThat(width.at("/label/en").asString()).isEqualTo("Width in mm");
        assertThat(width.path("isSearchable").asBoolean()).isFalse();
        assertThat(type.at("/attributes/3/attributeConstraint").asString()).isEqualTo("None");
        assertThat(catalog.query("product-types", "attributes(name=\"width\")", "key"))
                .containsExactly("shirts");
    }

    @Test
    void changesEnumerationsAndWhatProductsHaveOfThem() {
        // Given
        catalog.product(
                "p1",
                ",'masterVariant':{'sku':'S1','attributes':[{'name':'size','value':'s'},{'name':'tags','value':['new']}]}");

        // When
        catalog.update(
                TYPE,
                "{'action':'addPlainEnumValue','attributeName':'size','value':{'key':'l','label':'L'}}",
                "{'action':'changePlainEnumValueLabel','attributeName':'size','newValue':{'key':'s','label':'Small'}}",
                "{'action':'changeEnumKey','attributeName':'tags','key':'new','newKey':'novel'}",
                "{'action':'changePlainEnumValueOrder','attributeName':'size','values':[{'key':'l','label':'L'},"
                        + "{'key':'m','label':'M'},{'key':'s','label':'Small'}]}");

        // Then
        JsonNode variant = catalog.client.get("products/key=p1").body().at("/masterData/staged/masterVariant");
        assertThat(variant.at("/attributes/0/value/label").asString()).isEqualTo("Small");
        assertThat(variant.at("/attributes/1/value/0/key").asString()).isEqualTo("novel");

        // And when
        catalog.update(TYPE, "{'action':'removeEnumValues','attributeName':'size','keys':['s']}");

        // Then
        assertThat(catalog.client.get("products/key=p1").body().at("/masterData/staged/masterVariant/attributes"))
                .hasSize(1);
    }

    @Test
    void removesAnAttributeWithItsValues() {
        // Given
        catalog.product("p1", ",'attributes':[{'name':'care','value':{'en':'Wash'}}]");

        // When
        catalog.update(TYPE, "{'action':'removeAttributeDefinition','name':'care'}");

        // Then
        assertThat(catalog.client.get("products/key=p1").body().at("/masterData/staged/attributes"))
                .isEmpty();
        assertThat(catalog.change(
                                TYPE,
                                "{'action':'removeAttributeDefinition','name':'size'}",
                                "{'action':'addAttributeDefinition','attribute':"
                                        + Catalog.attribute("size", "'type':{'name':'text'}") + "}")
                        .code())
                .isEqualTo("InvalidOperation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'action':'changeLabel','attributeName':'nope','label':{'en':'L'}} | AttributeNameDoesNotExist",
                "{'action':'changeAttributeName','attributeName':'size','newAttributeName':'brand'}"
                        + " | AttributeDefinitionAlreadyExists",
                "{'action':'changeAttributeConstraint','attributeName':'size','newValue':'None'} | InvalidOperation",
                "{'action':'changeAttributeConstraint','attributeName':'brand','newValue':'Unique'} | InvalidField",
                "{'action':'changeAttributeOrderByName','attributeNames':['size']} | InvalidOperation",
                "{'action':'addPlainEnumValue','attributeName':'brand','value':{'key':'x','label':'X'}}"
                        + " | InvalidOperation",
                "{'action':'addPlainEnumValue','attributeName':'size','value':{'key':'s','label':'X'}}"
                        + " | EnumKeyAlreadyExists",
                "{'action':'changePlainEnumValueLabel','attributeName':'size','newValue':{'key':'x','label':'X'}}"
                        + " | EnumKeyDoesNotExist",
                "{'action':'changePlainEnumValueOrder','attributeName':'size','values':[{'key':'s','label':'S'}]}"
                        + " | EnumValuesMustMatch",
                "{'action':'addAttributeDefinition','attribute':{'name':'other','label':{'en':'L'},'isRequired':true,"
                        + "'type':{'name':'set','elementType':{'name':'text'}}}} | InvalidOperation"
            })
    void rejectsWhatProductTypesDoNotAllow(String action, String code) {
        assertThat(catalog.change(TYPE, action).code()).isEqualTo(code);
    }

    @Test
    void requiresOneTypePerAttributeNameInTheProject() {
        ApiClient.Response response = catalog.client.post(
                "product-types",
                "{'name':'Hat','description':'A hat','attributes':["
                        + Catalog.attribute("size", "'type':{'name':'number'}") + "]}");
        assertThat(response.code()).isEqualTo("AttributeDefinitionTypeConflict");
    }

    @Test
    void keepsUsedValuesOfRequiredAttributes() {
        // Given
        catalog.client.posted(
                "product-types",
                "{'key':'hat','name':'Hat','description':'A hat','attributes':[{'name':'fit','label':{'en':'L'},"
                        + "'isRequired':true,'type':{'name':'enum','values':[{'key':'s','label':'S'}]}}]}");
        String hat = Catalog.draft("hat", "").replace("'shirt'", "'hat'");

        // Then
        assertThat(catalog.client.post("products", hat).code()).isEqualTo("RequiredField");
        catalog.client.posted(
                "products", hat.replaceFirst("}$", ",'masterVariant':{'attributes':[{'name':'fit','value':'s'}]}}"));
        assertThat(catalog.change(
                                "product-types/key=hat",
                                "{'action':'removeEnumValues','attributeName':'fit','keys':['s']}")
                        .code())
                .isEqualTo("EnumValueIsUsed");
        assertThat(catalog.change("products/key=hat", "{'action':'setAttribute','variantId':1,'name':'fit'}")
                        .code())
                .isEqualTo("RequiredField");
    }
}
