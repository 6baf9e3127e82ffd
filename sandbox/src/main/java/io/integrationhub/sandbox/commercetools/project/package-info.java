/** The data of one Project: versioned resources, changed atomically, and the messages about the changes. */
@NullMarked
package io.integrationhub.sandbox.commercetools.project;

import org.jspecify.annotations.NullMarked;
