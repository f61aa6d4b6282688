package pingyi.generate.name;

import java.util.HashMap;
import java.util.Map;

/**
 * Characters that are mistaken for each other, by sound or by look, and their traditional forms.
 */
final class Slips {
  /** Each character with those that people type for it. */
  private static final Map<Character, String> MISTAKEN =
      pairs(
          "机几积 械诫 工公功 程城成 学雪 院苑完 土士 木本 电申店 气汽 计记 算蒜 材才村 料科 科课料 化花 经径 济挤 管官 理里埋 外处"
              + " 国围 语浯 法发 文纹 数教 物务 生声升 命明 环坏 境镜 艺忆 术木 设没 体休 育毓 建健 筑竹 地他 球求 药约 护户 能熊"
              + " 源原 动功 力刀 教较 师帅狮 研妍 究穷 第弟 党挡 支枝技 部都步 处外 财材 务物 人入 事是 宣宜 传转 组祖 织职 统桶"
              + " 战站 办辨为 公工 室宝 审申 保堡 卫未 资姿 产铲 饮饭 食良 服报 业叶 校较 图团 书节 馆管 信言 息惜 中申 心必 档挡"
              + " 案安 离篱 退腿 休体 系糸 际标 发法 展屐 规现 划画 招召 标际 采彩 购构 友有 就京 会合 社杜 作做 团困 纪记 检捡 察查"
              + " 监兰 访仿 督都 导异 评坪 估沽 实买 验险 属蜀 期其 刊刑 出山 版板 分份 析折 测侧 训驯 练炼 博薄 场扬 续读 营管 园圆"
              + " 住往 宅毛 绿录 养氧 网冈 络洛 幼幻 儿几 医区 水永 运远 输偷 接按 待侍 结洁 构购 桥侨 软较 件伟 金全 属蜀 高商 合和"
              + " 有友 英莢 日目 翻番 译泽 民氏 商高 刑形 知如 识织 权杈 汉汗 闻间 典曲 献南 基墓 础出 用甩 论伦 光先 声生 植值"
              + " 微徽 技支 艺忆 态恋 视现 觉党 达这 品吕 音暗 乐东 武式 城诚 乡多 风凤 景影 历厉 史吏 质贡 绘会 剂济 社杜 热执 冷泠"
              + " 核该 概慨 纲钢 要耍 老考 授受 博搏 士土");

  private static final Map<Character, Character> TRADITIONAL =
      singles(
          "机機关關党黨学學务務处處师師财財办辦产產组組织織传傳统統战戰术術际際发發审審计計卫衛资資标標购購园園饮飲业業设設电電气氣"
              + "运運输輸图圖书書馆館档檔训訓练練场場属屬继繼续續经經济濟国國语語译譯闻聞数數础礎应應论論声聲环環监監测測态態艺藝视視"
              + "觉覺达達体體动動会會乡鄉规規划劃风風历歷质質绘繪药藥护護临臨区區热熱马馬义義纲綱离離结結构構桥橋压壓软軟络絡贸貿识識"
              + "权權汉漢献獻医醫儿兒绿綠养養网網实實验驗导導评評访訪检檢纪紀团團饰飾听聽问問寻尋梦夢云雲泪淚岚嵐岭嶺湾灣岛島鹤鶴兰蘭"
              + "张張");

  private Slips() {}

  /** The characters that are typed by mistake for one; empty text where none is known. */
  static String mistaken(char character) {
    return MISTAKEN.getOrDefault(character, "");
  }

  /** A text in traditional characters, as far as they are known. */
  static String traditional(String text) {
    StringBuilder converted = new StringBuilder(text.length());
    text.chars()
        .forEach(
            each -> converted.append((char) TRADITIONAL.getOrDefault((char) each, (char) each)));
    return converted.toString();
  }

  private static Map<Character, String> pairs(String groups) {
    Map<Character, String> pairs = new HashMap<>();
    for (String group : groups.split(" ", -1)) {
      pairs.put(group.charAt(0), group.substring(1));
    }
    return Map.copyOf(pairs);
  }

  private static Map<Character, Character> singles(String text) {
    Map<Character, Character> pairs = new HashMap<>();
    for (int index = 0; index < text.length(); index += 2) {
      pairs.put(text.charAt(index), text.charAt(index + 1));
    }
    return Map.copyOf(pairs);
  }
}
