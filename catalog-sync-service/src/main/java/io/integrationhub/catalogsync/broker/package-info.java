/** Edge in: messages about products. */
@NullMarked
package io.integrationhub.catalogsync.broker;

import org.jspecify.annotations.NullMarked;
