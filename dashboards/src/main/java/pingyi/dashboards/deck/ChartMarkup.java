package pingyi.dashboards.deck;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.chart.Theme;
import pingyi.dashboards.deck.NativeChart.Kind;
import pingyi.dashboards.deck.NativeChart.Layer;

/** The markup of a native chart; letters take the template's fonts, colours its theme. */
final class ChartMarkup {
  /** The part of the highest column below which a layer holds no letters. */
  private static final double THIN = 0.035;

  private final NativeChart figure;
  private final Markup chart = new Markup();

  ChartMarkup(NativeChart figure) {
    this.figure = figure;
  }

  String markup() {
    chart
        .add("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" ")
        .add(Markup.NAMESPACES)
        .add("><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea>")
        .add("<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/>")
        .add("<c:yMode val=\"edge\"/><c:x val=\"")
        .add(Double.toString(figure.kind().plot(0)))
        .add("\"/><c:y val=\"")
        .add(Double.toString(figure.kind().plot(1)))
        .add("\"/><c:w val=\"")
        .add(Double.toString(figure.kind().plot(2)))
        .add("\"/><c:h val=\"")
        .add(Double.toString(figure.kind().plot(3)))
        .add("\"/></c:manualLayout></c:layout>");
    boolean lines = figure.kind() == Kind.LINES;
    if (lines) {
      chart.add("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
    } else {
      chart
          .add("<c:barChart><c:barDir val=\"")
          .add(figure.kind().lies() ? "bar" : "col")
          .add("\"/><c:grouping val=\"")
          .add(figure.kind() == Kind.BARS ? "clustered" : "stacked")
          .add("\"/><c:varyColors val=\"0\"/>");
    }
    for (int layer = 0; layer < figure.layers().size(); layer++) {
      series(layer);
    }
    if (lines) {
      chart.add("<c:marker val=\"1\"/>");
    } else {
      chart.add("<c:gapWidth val=\"52\"/>");
      chart.add(figure.kind() == Kind.BARS ? "" : "<c:overlap val=\"100\"/>");
    }
    chart
        .add("<c:axId val=\"1001\"/><c:axId val=\"1002\"/>")
        .add(lines ? "</c:lineChart>" : "</c:barChart>");
    names();
    values();
    chart.add("<c:spPr><a:noFill/></c:spPr></c:plotArea>");
    legend();
    chart
        .add("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr>")
        .add("<a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
    letters(13, Theme.SECONDARY);
    return chart.add("</c:chartSpace>").toString();
  }

  private void names() {
    chart
        .add("<c:catAx><c:axId val=\"1001\"/><c:scaling><c:orientation val=\"")
        .add(figure.kind().lies() ? "maxMin" : "minMax")
        .add("\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"")
        .add(figure.kind().lies() ? "l" : "b")
        .add("\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>")
        .add("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>")
        .add("<c:tickLblPos val=\"low\"/><c:spPr><a:ln w=\"9525\">")
        .solid(Theme.AXIS)
        .add("</a:ln></c:spPr><c:crossAx val=\"1002\"/><c:crosses val=\"autoZero\"/>")
        .add("<c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>")
        .add("<c:noMultiLvlLbl val=\"1\"/></c:catAx>");
  }

  /** Bars begin at zero and carry their numbers; lines keep to the range of their values. */
  private void values() {
    chart.add("<c:valAx><c:axId val=\"1002\"/><c:scaling><c:orientation val=\"minMax\"/>");
    double step = 0;
    if (figure.kind() == Kind.LINES) {
      double low = extreme(-1);
      double high = extreme(1);
      step = step((high - low) / 4);
      chart
          .add("<c:max val=\"")
          .add(Double.toString(Math.ceil(high / step + 0.2) * step))
          .add("\"/><c:min val=\"")
          .add(Double.toString(Math.floor(low / step - 0.2) * step))
          .add("\"/>");
    } else {
      chart.add("<c:min val=\"0\"/>");
    }
    chart
        .add("</c:scaling><c:delete val=\"")
        .add(figure.kind().lies() ? 1 : 0)
        .add("\"/><c:axPos val=\"")
        .add(figure.kind().lies() ? "t" : "l")
        .add("\"/>");
    if (!figure.kind().lies()) {
      chart.add("<c:majorGridlines><c:spPr><a:ln w=\"9525\">");
      chart.solid(Theme.GRID).add("</a:ln></c:spPr></c:majorGridlines>");
    }
    axisTitle();
    boolean fine = figure.kind() == Kind.LINES && step != Math.rint(step);
    chart
        .add("<c:numFmt formatCode=\"")
        .add(fine ? "0.0" : "#,##0")
        .add("\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>")
        .add("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln>")
        .add("<a:noFill/></a:ln></c:spPr><c:crossAx val=\"1001\"/><c:crosses val=\"")
        .add(figure.kind() == Kind.LINES ? "min" : "autoZero")
        .add("\"/><c:crossBetween val=\"between\"/>");
    if (step > 0) {
      chart.add("<c:majorUnit val=\"").add(Double.toString(step)).add("\"/>");
    }
    chart.add("</c:valAx>");
  }

  private double extreme(int sign) {
    return figure.layers().stream()
            .flatMap(layer -> layer.values().stream())
            .filter(value -> value != null)
            .mapToDouble(value -> sign * value)
            .max()
            .orElse(sign)
        * sign;
  }

  /** The next of 1, 2, 5 and their tenfolds. */
  private static double step(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(rough, 0.1))));
    for (int part : new int[] {1, 2, 5, 10}) {
      if (part * power >= rough) {
        return part * power;
      }
    }
    return 10 * power;
  }

  private void legend() {
    if (figure.kind() == Kind.BARS || figure.kind() == Kind.LINES) {
      return;
    }
    chart
        .add("<c:legend><c:legendPos val=\"")
        .add(figure.kind() == Kind.PARTED ? "t" : "r")
        .add("\"/><c:overlay val=\"0\"/></c:legend>");
  }

  private void series(int layer) {
    Layer series = figure.layers().get(layer);
    String column = Character.toString((char) ('A' + layer + 1));
    int last = figure.categories().size() + 1;
    chart
        .add("<c:ser><c:idx val=\"")
        .add(layer)
        .add("\"/><c:order val=\"")
        .add(layer)
        .add("\"/><c:tx><c:strRef><c:f>")
        .add(NativeChartPart.SHEET + "!$" + column + "$1")
        .add("</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>")
        .words(series.label())
        .add("</c:v></c:pt></c:strCache></c:strRef></c:tx>");
    if (figure.kind() == Kind.LINES) {
      line(series);
    } else {
      bar(series);
    }
    chart
        .add("<c:cat><c:strRef><c:f>")
        .add(NativeChartPart.SHEET + "!$A$2:$A$" + last)
        .add("</c:f><c:strCache><c:ptCount val=\"")
        .add(figure.categories().size())
        .add("\"/>");
    for (int i = 0; i < figure.categories().size(); i++) {
      chart
          .add("<c:pt idx=\"")
          .add(i)
          .add("\"><c:v>")
          .words(figure.categories().get(i))
          .add("</c:v></c:pt>");
    }
    chart
        .add("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>")
        .add(NativeChartPart.SHEET + "!$" + column + "$2:$" + column + "$" + last)
        .add("</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"")
        .add(series.values().size())
        .add("\"/>");
    for (int i = 0; i < series.values().size(); i++) {
      @Nullable Double value = series.values().get(i);
      if (value != null) {
        chart
            .add("<c:pt idx=\"")
            .add(i)
            .add("\"><c:v>")
            .add(Double.toString(value))
            .add("</c:v></c:pt>");
      }
    }
    chart.add("</c:numCache></c:numRef></c:val>");
    chart.add(figure.kind() == Kind.LINES ? "<c:smooth val=\"0\"/></c:ser>" : "</c:ser>");
  }

  private void bar(Layer series) {
    chart.add("<c:spPr>").solid(series.color()).add("<a:ln w=\"9525\">");
    chart.solid(Color.WHITE).add("</a:ln></c:spPr><c:invertIfNegative val=\"0\"/>");
    for (int at : series.strong()) {
      chart
          .add("<c:dPt><c:idx val=\"")
          .add(at)
          .add("\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/><c:spPr>")
          .solid(Theme.NAVY)
          .add("</c:spPr></c:dPt>");
    }
    boolean single = figure.kind() == Kind.BARS;
    // Nothing is printed in a layer that is empty or too thin for letters.
    chart
        .add("<c:dLbls><c:numFmt formatCode=\"[&gt;=")
        .add(single ? 1 : Math.max(1, Math.round(figure.most() * THIN)))
        .add("]#,##0;;\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>");
    letters(single ? 13 : 11, single ? Theme.INK : Theme.on(series.color()));
    chart.add("<c:dLblPos val=\"").add(single ? "outEnd" : "ctr").add("\"/>");
    chart.add("<c:showLegendKey val=\"0\"/>");
    shown("1", "0");
    chart.add("</c:dLbls>");
  }

  /** The middle line is strong and carries its values; each line is named at its last point. */
  private void line(Layer series) {
    boolean strong = !series.strong().isEmpty();
    chart
        .add("<c:spPr><a:ln w=\"")
        .add(strong ? 28_575 : 12_700)
        .add("\">")
        .solid(series.color())
        .add(strong ? "" : "<a:prstDash val=\"dash\"/>")
        .add("</a:ln></c:spPr><c:marker><c:symbol val=\"")
        .add("circle\"/><c:size val=\"")
        .add(strong ? 8 : 4)
        .add("\"/><c:spPr>")
        .solid(series.color())
        .add("<a:ln>")
        .solid(Color.WHITE)
        .add("</a:ln></c:spPr></c:marker><c:dLbls>");
    int last = series.values().size() - 1;
    boolean named = series.values().get(last) != null;
    if (named) {
      chart.add("<c:dLbl><c:idx val=\"").add(last).add("\"/><c:spPr><a:noFill/></c:spPr>");
      letters(12, strong ? Theme.NAVY : Theme.SECONDARY);
      chart.add("<c:dLblPos val=\"r\"/><c:showLegendKey val=\"0\"/>");
      shown("1", "1");
      chart.add("<c:separator> </c:separator></c:dLbl>");
    }
    chart.add("<c:numFmt formatCode=\"0.0\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>");
    letters(12, series.color());
    chart.add("<c:dLblPos val=\"t\"/><c:showLegendKey val=\"0\"/>");
    shown(strong ? "1" : "0", "0");
    chart.add("</c:dLbls>");
  }

  private void shown(String value, String name) {
    chart
        .add("<c:showVal val=\"")
        .add(value)
        .add("\"/><c:showCatName val=\"0\"/><c:showSerName val=\"")
        .add(name)
        .add("\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>");
  }

  private void axisTitle() {
    if (figure.axis().isBlank()) {
      return;
    }
    // Lying down and above the axis: upright Chinese letters turned by 90 degrees are hard to read.
    chart
        .add("<c:title><c:tx><c:rich><a:bodyPr rot=\"0\" vert=\"horz\"/><a:p><a:pPr><a:defRPr/>")
        .add("</a:pPr>")
        .run(figure.axis(), 12, false, Theme.SECONDARY)
        .add("</a:p></c:rich></c:tx><c:layout><c:manualLayout><c:xMode val=\"edge\"/>")
        .add("<c:yMode val=\"edge\"/><c:x val=\"0.002\"/><c:y val=\"0.0\"/></c:manualLayout>")
        .add("</c:layout><c:overlay val=\"1\"/></c:title>");
  }

  private void letters(int points, Color color) {
    chart
        .add("<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"")
        .add(points * 100L)
        .add("\" b=\"0\">")
        .solid(color)
        .add("<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/></a:defRPr></a:pPr>")
        .add("<a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>");
  }
}
