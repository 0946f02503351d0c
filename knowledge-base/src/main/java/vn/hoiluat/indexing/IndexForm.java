package vn.hoiluat.indexing;

import org.apache.lucene.analysis.Analyzer;

/**
 * What the documents of an index look like.
 *
 * @param version raised with every change of fields or analysis: an index of another version is built anew
 * @param analyzer turns text into terms
 */
public record IndexForm(String version, Analyzer analyzer) {}
