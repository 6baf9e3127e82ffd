/**
 * The catalog of Akeneo PIM, over its REST API: families become product types, product models with their variants and
 * simple products become products.
 */
@NullMarked
package io.integrationhub.catalogsync.source.akeneo;

import org.jspecify.annotations.NullMarked;
