package io.integrationhub.catalogsync;

import io.integrationhub.catalogsync.product.Product;
import io.integrationhub.catalogsync.product.ProductNumber;
import io.integrationhub.catalogsync.productmaster.ProductMaster;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A master with the products that a test gives it. */
class FakeProductMaster implements ProductMaster {

    private final Map<ProductNumber, Product> products = new HashMap<>();
    private Optional<Fault> failure = Optional.empty();

    void add(Product product) {
        products.put(product.number(), product);
    }

    /** Fails from now on. */
    void failsWith(Fault fault) {
        failure = Optional.of(fault);
    }

    @Override
    public Optional<Product> find(Tenant tenant, ProductNumber number) {
        failure.ifPresent(fault -> {
            throw fault;
        });
        return Optional.ofNullable(products.get(number));
    }
}
