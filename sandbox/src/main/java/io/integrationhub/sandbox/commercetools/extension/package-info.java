/**
 * API Extensions: asked before a resource is saved, within their time, and believed only in the answers the contract
 * allows.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.extension;

import org.jspecify.annotations.NullMarked;
