/** What the differences of all kinds of catalog resources are made of: update actions, values as JSON, orders. */
@NullMarked
package io.integrationhub.catalogsync.commercetools.change;

import org.jspecify.annotations.NullMarked;
