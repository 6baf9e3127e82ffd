@NullMarked
package io.integrationhub.catalogsync.commercetools.project;

import org.jspecify.annotations.NullMarked;
