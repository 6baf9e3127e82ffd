/** Product types, categories and products in from PIM or ERP. */
@NullMarked
package io.integrationhub.catalogsync;

import org.jspecify.annotations.NullMarked;
