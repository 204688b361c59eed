package dev.grade.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Holds files against published schemas. */
public final class Schemas {
    private static final Path FOLDER = Path.of("src/test/resources/schemas");

    private Schemas() {
    }

    /** What is wrong with a text, by the JSON schema of this name; nothing if it is valid. */
    public static List<String> problems(String schema, String json, SpecificationVersion version) throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(version);
        return registry.getSchema(Files.readString(FOLDER.resolve(schema)), InputFormat.JSON)
                .validate(asWritten(json), InputFormat.JSON).stream().map(Error::toString).toList();
    }

    /** The same for a schema of 2020-12. */
    public static List<String> problems(String schema, String json) throws IOException {
        return problems(schema, json, SpecificationVersion.DRAFT_2020_12);
    }

    /** The document, once a file has been made of it; fails if it is not well-formed. */
    public static Document parse(String xml) throws IOException, SAXException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(asWritten(xml))));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws what is wrong with a node, by the XML schema of this name. */
    public static void validate(Node node, Path schema) throws IOException, SAXException {
        validate(node, new javax.xml.transform.stream.StreamSource(FOLDER.resolve(schema).toFile()));
    }

    /** Throws what is wrong with a node, by XML schemas. */
    public static void validate(Node node, Source... schemas) throws IOException, SAXException {
        SchemaFactory.newDefaultInstance().newSchema(schemas).newValidator().validate(new DOMSource(node));
    }

    private static String asWritten(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
